# A class whose name is nothing but underscores mangles no names, so that a class in a method of another one can capture two names that are written alike.
# why: Language Reference 6.2.1: if the class name consists only of underscores, no transformation is done; PyPy mangles the name when it looks for the cell and fails with a SystemError
# found: cellmate 0.1.0 campaign, PyPy 3.11.17
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f(__x):
    class C:
        def g(self, __x):
            class _:
                y = __x

            return _.y, lambda: __x
    return C().g(1)


observe(f(0))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 11: args 1, varnames (__x, C), cellvars (__x)
# class f.C line 12: freevars (__x)
# function f.C.g line 13: args 2, varnames (self, _C__x, _), cellvars (_C__x), freevars (__x), flags NESTED
# class f.C.g._ line 14: freevars (__x)
# function f.C.g.<lambda> line 17: freevars (_C__x), flags NESTED
# observe
#   (0, function 0 f.<locals>.C.g.<locals>.<lambda> [_C__x: cell 0 = 1])
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 11: args 1, varnames (__x, C), cellvars (__x)
# class f.C line 12: freevars (__x)
# function f.C.g line 13: args 2, varnames (self, _C__x, _), cellvars (_C__x), freevars (__x), flags NESTED
# class f.C.g._ line 14: freevars (__x)
# function f.C.g.<lambda> line 17: freevars (_C__x), flags NESTED
# observe
#   (0, function 0 f.<locals>.C.g.<locals>.<lambda> [_C__x: cell 0 = 1])
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function f line 11: args 1, varnames (__x, C), cellvars (__x)
# class f.C line 12: freevars (__x)
# function f.C.g line 13: args 2, varnames (self, _C__x, _), cellvars (_C__x), freevars (__x), flags NESTED
# class f.C.g._ line 14: freevars (__x)
# function f.C.g.<lambda> line 17: freevars (_C__x), flags NESTED
# observe
#   (0, function 0 f.<locals>.C.g.<locals>.<lambda> [_C__x: cell 0 = 1])
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function f line 11: args 1, varnames (__x, C), cellvars (__x)
# class f.C line 12: cellvars (__classdict__), freevars (__x)
# function f.C.g line 13: args 2, varnames (self, _C__x, _), cellvars (_C__x), freevars (__x), flags NESTED METHOD
# class f.C.g._ line 14: freevars (__x)
# function f.C.g.<lambda> line 17: freevars (_C__x), flags NESTED
# observe
#   (0, function 0 f.<locals>.C.g.<locals>.<lambda> [_C__x: cell 0 = 1])
# end
#   f = function 0 f
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# the interpreter failed: SystemError
