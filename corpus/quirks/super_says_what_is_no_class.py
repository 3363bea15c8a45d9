# A variable called `__class__` that holds no class makes `super()` raise a RuntimeError.
# why: Language Reference 3.3.3.6; Library Reference, super; PyPy raises a TypeError
# found: cellmate 0.1.0 campaign --vary corpus --seed 1c0de, program 2167, PyPy 3.11.17
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f(__class__):
    def g(x):
        try:
            super()
        except RuntimeError:
            return lambda: __class__
        except TypeError:
            return None
    return g


observe(f(0)(1))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 11: args 1, varnames (__class__, g), cellvars (__class__)
# function f.g line 12: args 1, varnames (x), freevars (__class__), flags NESTED
# function f.g.<lambda> line 16: freevars (__class__), flags NESTED
# observe
#   function 0 f.<locals>.g.<locals>.<lambda> [__class__: cell 0 = 0]
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 11: args 1, varnames (__class__, g), cellvars (__class__)
# function f.g line 12: args 1, varnames (x), freevars (__class__), flags NESTED
# function f.g.<lambda> line 16: freevars (__class__), flags NESTED
# observe
#   function 0 f.<locals>.g.<locals>.<lambda> [__class__: cell 0 = 0]
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 11: args 1, varnames (__class__, g), cellvars (__class__)
# function f.g line 12: args 1, varnames (x), freevars (__class__), flags NESTED
# function f.g.<lambda> line 16: freevars (__class__), flags NESTED
# observe
#   function 0 f.<locals>.g.<locals>.<lambda> [__class__: cell 0 = 0]
# end
#   f = function 0 f
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# module <module> line 1: flags NOFREE
# function f line 11: args 1, varnames (__class__, g), cellvars (__class__)
# function f.g line 12: args 1, varnames (x), freevars (__class__), flags NESTED
# function f.g.<lambda> line 16: freevars (__class__), flags NESTED
# observe
#   None
# end
#   f = function 0 f
# teardown
