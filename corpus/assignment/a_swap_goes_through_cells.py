# The right side is evaluated before any target: a swap of two captured variables exchanges the contents of their cells.
# why: Language Reference 7.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(a, b):
    f = lambda: (a, b)
    a, b = b, a
    return f


observe(outer(1, 2))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 2, varnames (a, b, f), cellvars (a, b)
# function outer.<lambda> line 12: freevars (a, b), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = 2, b: cell 1 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 2, varnames (a, b, f), cellvars (a, b)
# function outer.<lambda> line 12: freevars (a, b), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = 2, b: cell 1 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 2, varnames (a, b, f), cellvars (a, b)
# function outer.<lambda> line 12: freevars (a, b), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = 2, b: cell 1 = 1]
# end
#   outer = function 0 outer
# teardown
