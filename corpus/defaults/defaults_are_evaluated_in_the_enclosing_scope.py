# Default values belong to the enclosing scope: a lambda in one captures from there, not from the parameters.
# why: Language Reference 8.7
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def inner(x=lambda: x, *, y=lambda: x):
        return x, y
    return inner


observe(outer(1))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<lambda> line 12 (maybe): freevars (x), flags NESTED
# function outer.inner line 12: args 1, kwonly 1, varnames (x, y), flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.inner defaults (function 1 outer.<locals>.<lambda> [x: cell 0 = 1]) kwdefaults (y: function 2 outer.<locals>.<lambda> [x: cell 0])
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<lambda> line 12 (maybe): freevars (x), flags NESTED
# function outer.inner line 12: args 1, kwonly 1, varnames (x, y), flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.inner defaults (function 1 outer.<locals>.<lambda> [x: cell 0 = 1]) kwdefaults (y: function 2 outer.<locals>.<lambda> [x: cell 0])
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<lambda> line 12 (maybe): freevars (x), flags NESTED
# function outer.inner line 12: args 1, kwonly 1, varnames (x, y), flags NESTED
# observe
#   function 0 outer.<locals>.inner defaults (function 1 outer.<locals>.<lambda> [x: cell 0 = 1]) kwdefaults (y: function 2 outer.<locals>.<lambda> [x: cell 0])
# end
#   outer = function 0 outer
# teardown
