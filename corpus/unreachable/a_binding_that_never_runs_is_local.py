# An assignment that can never run makes the name local all the same: reading it is an UnboundLocalError, not the module's value.
# why: Language Reference 4.2.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


x = 1


def outer():
    def inner():
        return x
    return inner
    x = 2


observe(outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 14: varnames (inner), cellvars (x)
# function outer.inner line 15: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# end
#   x = 1
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 14: varnames (inner), cellvars (x)
# function outer.inner line 15: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# end
#   x = 1
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 14: varnames (inner), cellvars (x)
# function outer.inner line 15: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# end
#   x = 1
#   outer = function 0 outer
# teardown
