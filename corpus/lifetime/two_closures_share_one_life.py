# An object in a shared cell lives until the last of the closures that hold the cell is gone.
# why: data model 3.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    shared = token("shared")
    return (lambda: shared), (lambda: shared)


f, g = outer()
f = None
observe("one is gone")
g = None
observe("both are gone")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: cellvars (shared)
# function outer.<lambda> line 13: freevars (shared), flags NESTED
# function outer.<lambda> line 13 (maybe): freevars (shared), flags NESTED
# observe
#   'one is gone'
# died shared#1
# observe
#   'both are gone'
# end
#   outer = function 0 outer
#   f = None
#   g = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: cellvars (shared)
# function outer.<lambda> line 13: freevars (shared), flags NESTED
# function outer.<lambda> line 13 (maybe): freevars (shared), flags NESTED
# observe
#   'one is gone'
# died shared#1
# observe
#   'both are gone'
# end
#   outer = function 0 outer
#   f = None
#   g = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: cellvars (shared)
# function outer.<lambda> line 13: freevars (shared), flags NESTED
# function outer.<lambda> line 13 (maybe): freevars (shared), flags NESTED
# observe
#   'one is gone'
# died shared#1
# observe
#   'both are gone'
# end
#   outer = function 0 outer
#   f = None
#   g = None
# teardown
