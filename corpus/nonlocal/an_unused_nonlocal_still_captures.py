# `nonlocal x` alone, without a use of `x`, puts `x` into `co_freevars` and makes it a cell of its owner.
# why: Language Reference 7.13: the declaration makes the name refer to the enclosing binding
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1

    def inner():
        nonlocal x
    return inner


observe(outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (inner), cellvars (x)
# function outer.inner line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (inner), cellvars (x)
# function outer.inner line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (inner), cellvars (x)
# function outer.inner line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 1]
# end
#   outer = function 0 outer
# teardown
