# A class without an initialiser refuses arguments before there is an instance, one with an initialiser afterwards.
# why: Data model, object.__new__ and object.__init__; object.__del__ is called for instances alone
# found: cellmate 0.1.0 campaign --vary corpus --seed 2c0de, program 8283, CPython 3.13.0
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f(x):
    class C:
        def __del__(self):
            observe(x)

    class D(C):
        def __init__(self):
            pass
    try:
        C(token("C"))
    except TypeError:
        observe(C.__name__)
    try:
        D(0)
    except TypeError:
        observe(D.__name__)


f(0)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 11: args 1, varnames (x, C, D), cellvars (x)
# class f.C line 12: freevars (x)
# function f.C.__del__ line 13: args 1, varnames (self), freevars (x), flags NESTED
# class f.D line 16: flags NOFREE
# function f.D.__init__ line 17: args 1, varnames (self), flags NESTED NOFREE
# died C#1
# observe
#   'C'
# observe
#   0
# observe
#   'D'
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 11: args 1, varnames (x, C, D), cellvars (x)
# class f.C line 12: freevars (x)
# function f.C.__del__ line 13: args 1, varnames (self), freevars (x), flags NESTED
# class f.D line 16: flags NOFREE
# function f.D.__init__ line 17: args 1, varnames (self), flags NESTED NOFREE
# died C#1
# observe
#   'C'
# observe
#   0
# observe
#   'D'
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function f line 11: args 1, varnames (x, C, D), cellvars (x)
# class f.C line 12: freevars (x)
# function f.C.__del__ line 13: args 1, varnames (self), freevars (x), flags NESTED
# class f.D line 16
# function f.D.__init__ line 17: args 1, varnames (self), flags NESTED
# died C#1
# observe
#   'C'
# observe
#   0
# observe
#   'D'
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function f line 11: args 1, varnames (x, C, D), cellvars (x)
# class f.C line 12: cellvars (__classdict__), freevars (x)
# function f.C.__del__ line 13: args 1, varnames (self), freevars (x), flags NESTED METHOD
# class f.D line 16: cellvars (__classdict__)
# function f.D.__init__ line 17: args 1, varnames (self), flags NESTED METHOD
# died C#1
# observe
#   'C'
# observe
#   0
# observe
#   'D'
# end
#   f = function 0 f
# teardown
