# A class that binds __classdict__ has its namespace in a cell of that name for annotations of its own, and so have all scopes directly in it.
# why: PEP 649: annotations find the names of the class; python/cpython issue 149805
# found: cellmate 0.1.0 campaign --vary corpus --seed 5eed1, program 4316, CPython 3.15.0
# versions: 3.14 to 3.15

class C:
    x: int
    __classdict__ = 0


class D:
    global __classdict__
    x: int

    def f() -> x:
        pass
    type A = x

# === expected, format 1: 3.14
# module <module> line 1
# class C line 6: cellvars (__classdict__)
# function C.__annotate__ line 6: args 1, posonly 1, varnames (format), freevars (__classdict__)
# class D line 11: cellvars (__classdict__)
# function D.__annotate__ line 11: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function D.__annotate__ line 15: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function D.f line 15: flags METHOD
# function D.A line 17: args 1, posonly 1, varnames (.format), freevars (__classdict__)
# not modelled line 6: class with __classdict__

# === expected, format 1: 3.15
# module <module> line 1
# class C line 6: cellvars (__classdict__)
# function C.__annotate__ line 6: args 1, posonly 1, varnames (format), freevars (__classdict__)
# class D line 11: cellvars (__classdict__)
# function D.__annotate__ line 11: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function D.__annotate__ line 15: qualname D.f.__annotate__, args 1, posonly 1, varnames (format), freevars (__classdict__)
# function D.f line 15: flags METHOD
# function D.A line 17: args 1, posonly 1, varnames (.format), freevars (__classdict__)
# not modelled line 6: class with __classdict__
