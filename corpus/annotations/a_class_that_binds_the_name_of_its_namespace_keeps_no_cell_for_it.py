# A class that binds __classdict__ has no cell of that name for functions that do not use it.
# why: PEP 649: annotations find the names of the class; the implicit variable is kept for them alone
# found: campaign --vary corpus, seed f1a, against CPython 3.15.0
# versions: 3.8 to 3.15

class C:
    __classdict__ = 0

    def f():
        pass


class D:
    __classdict__ = 0

    def f():
        pass
    x: 0


class E:
    def f():
        pass

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class C line 6: flags NOFREE
# function C.f line 9: flags NOFREE
# class D line 13: flags NOFREE
# function D.f line 16: flags NOFREE
# class E line 21: flags NOFREE
# function E.f line 22: flags NOFREE
# not modelled line 6: class with __classdict__

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class C line 6: flags NOFREE
# function C.f line 9: flags NOFREE
# class D line 13: flags NOFREE
# function D.f line 16: flags NOFREE
# class E line 21: flags NOFREE
# function E.f line 22: flags NOFREE
# not modelled line 6: class with __classdict__

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class C line 6
# function C.f line 9
# class D line 13
# function D.f line 16
# class E line 21
# function E.f line 22
# not modelled line 6: class with __classdict__

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 6
# function C.f line 9: flags METHOD
# class D line 13: cellvars (__classdict__)
# function D.__annotate__ line 13: args 1, posonly 1, varnames (format)
# function D.f line 16: flags METHOD
# class E line 21: cellvars (__classdict__)
# function E.f line 22: flags METHOD
# not modelled line 6: class with __classdict__
