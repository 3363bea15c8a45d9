# `__closure__` of the factory's product is a tuple of one cell, and the cell holds the argument.
# why: data model, user-defined functions
# found: written by hand; seed text 1 and 6: the example `outer(10)`, and that `__closure__` holds cells, not values
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def inner(y):
        return x + y
    return inner


f = outer(10)
observe(f, f(5), outer)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.inner line 12: args 1, varnames (y), freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 10]
#   15
#   function 1 outer
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.inner [x: cell 0 = 10]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.inner line 12: args 1, varnames (y), freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 10]
#   15
#   function 1 outer
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.inner [x: cell 0 = 10]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.inner line 12: args 1, varnames (y), freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 10]
#   15
#   function 1 outer
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.inner [x: cell 0 = 10]
# teardown
