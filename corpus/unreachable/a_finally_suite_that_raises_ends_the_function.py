# What follows a finally suite that always raises never runs, though the try suite is left early; its variable is captured all the same.
# why: Language Reference 8.4.4, finally clause; 4.2.1, Binding of names
# found: campaign --seed a1, program 57373, against 3.11.7
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def inner():
        return x
    try:
        return inner
    except TypeError:
        pass
    finally:
        raise ValueError(inner)
    def never():
        return x


try:
    outer(1)
except ValueError as error:
    observe(error.args[0])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, inner, never), cellvars (x)
# function outer.inner line 12: freevars (x), flags NESTED
# function outer.never line 20: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, inner, never), cellvars (x)
# function outer.inner line 12: freevars (x), flags NESTED
# function outer.never line 20 (maybe): freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, inner, never), cellvars (x)
# function outer.inner line 12: freevars (x), flags NESTED
# function outer.never line 20 (maybe): freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 1]
# end
#   outer = function 0 outer
# teardown
