# After a `del`, a new binding fills the same cell again: older closures see it.
# why: Language Reference 4.2.1; one variable per execution of the block
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1
    before = lambda: x
    del x
    x = 2
    after = lambda: x
    observe(before, after)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (before, after), cellvars (x)
# function outer.<lambda> line 13: freevars (x), flags NESTED
# function outer.<lambda> line 16: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 2]
#   function 1 outer.<locals>.<lambda> [x: cell 0]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (before, after), cellvars (x)
# function outer.<lambda> line 13: freevars (x), flags NESTED
# function outer.<lambda> line 16: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 2]
#   function 1 outer.<locals>.<lambda> [x: cell 0]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (before, after), cellvars (x)
# function outer.<lambda> line 13: freevars (x), flags NESTED
# function outer.<lambda> line 16: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 2]
#   function 1 outer.<locals>.<lambda> [x: cell 0]
# end
#   outer = function 0 outer
# teardown
