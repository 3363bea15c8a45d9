# A generator expression reads its free variables late: what they are bound to when an item is asked for counts.
# why: Language Reference 6.2.8: variables are evaluated lazily, when the next item is asked for
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    k = 1
    items = (i * k for i in (1, 2, 3))
    k = 10
    first = next(items)
    k = 100
    observe(first, list(items), lambda: k)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (items, first), cellvars (k)
# function outer.<genexpr> line 13: args 1, varnames (.0, i), freevars (k), flags NESTED GENERATOR
# function outer.<lambda> line 17: freevars (k), flags NESTED
# observe
#   10
#   list 0 [200, 300]
#   function 0 outer.<locals>.<lambda> [k: cell 0 = 100]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (items, first), cellvars (k)
# function outer.<genexpr> line 13: args 1, varnames (.0, i), freevars (k), flags NESTED GENERATOR
# function outer.<lambda> line 17: freevars (k), flags NESTED
# observe
#   10
#   list 0 [200, 300]
#   function 0 outer.<locals>.<lambda> [k: cell 0 = 100]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (items, first), cellvars (k)
# function outer.<genexpr> line 13: args 1, varnames (.0, i), freevars (k), flags NESTED GENERATOR
# function outer.<lambda> line 17: freevars (k), flags NESTED
# observe
#   10
#   list 0 [200, 300]
#   function 0 outer.<locals>.<lambda> [k: cell 0 = 100]
# end
#   outer = function 0 outer
# teardown
