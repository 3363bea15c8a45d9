# Annotations that look into a class have its namespace free, in spite of a name of the class for it.
# why: PEP 649; PEP 695, Annotation scopes; CPython asks for the namespace where code is made, behind all names of the symbol table
# found: cellmate 0.1.0 campaign --vary corpus --seed 2c0de, program 748, CPython 3.15.0
# versions: 3.14 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f(x, y):
    class C:
        __classdict__ = 0
        x: x
        a: y

        def g(self, x: y) -> x:
            return lambda: self
    return C


observe(f(1, 2))

# === expected, format 1: 3.14
# module <module> line 1
# function f line 11: args 2, varnames (x, y, C), cellvars (y)
# class f.C line 12: cellvars (__classdict__), freevars (y)
# function f.C.__annotate__ line 12: args 1, posonly 1, varnames (format), freevars (y, __classdict__), flags NESTED
# function f.C.__annotate__ line 17: args 1, posonly 1, varnames (format), freevars (y, __classdict__), flags NESTED
# function f.C.g line 17: args 2, varnames (self, x), cellvars (self), flags NESTED METHOD
# function f.C.g.<lambda> line 18: freevars (self), flags NESTED
# not modelled line 12: class with __classdict__

# === expected, format 1: 3.15
# module <module> line 1
# function f line 11: args 2, varnames (x, y, C), cellvars (y)
# class f.C line 12: cellvars (__classdict__), freevars (y)
# function f.C.__annotate__ line 12: args 1, posonly 1, varnames (format), freevars (y, __classdict__), flags NESTED
# function f.C.__annotate__ line 17: qualname f.<locals>.C.g.__annotate__, args 1, posonly 1, varnames (format), freevars (y, __classdict__), flags NESTED
# function f.C.g line 17: args 2, varnames (self, x), cellvars (self), flags NESTED METHOD
# function f.C.g.<lambda> line 18: freevars (self), flags NESTED
# not modelled line 12: class with __classdict__
