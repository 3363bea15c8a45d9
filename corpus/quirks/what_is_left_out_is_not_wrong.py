# Where no code is emitted for an `assert` statement, a `yield` in it that stands outside functions is not wrong.
# why: Language Reference 7.3, The assert statement: no code is emitted when optimization is requested. CPython finds such
#   a yield when it emits code; with `if __debug__: if not ...: raise`, which is said to be equivalent, it is an error
# found: by hand, with optimisation
# versions: 3.8 to 3.15
# mode: optimize 1

def f(x):
    assert x
    return lambda: x
class C:
    assert 1, (yield)
assert lambda: (yield)

# === expected, format 1: 3.8 to 3.9
# module <module> line 8: flags NOFREE
# function f line 8: args 1, varnames (x), cellvars (x)
# function f.<lambda> line 10: freevars (x), flags NESTED
# class C line 11: flags NOFREE
# end
#   f = function 0 f
#   C = class 0 C {}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 8: args 1, varnames (x), cellvars (x)
# function f.<lambda> line 10: freevars (x), flags NESTED
# class C line 11: flags NOFREE
# end
#   f = function 0 f
#   C = class 0 C {}
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 8: args 1, varnames (x), cellvars (x)
# function f.<lambda> line 10: freevars (x), flags NESTED
# class C line 11
# end
#   f = function 0 f
#   C = class 0 C {}
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# rejected SyntaxError line 12 column 16: 'yield' outside function
