# `co_freevars` is sorted by code point: capitals, underscore, small letters, all others; `__closure__` has the same order.
# why: CPython's layout, the same in all versions
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(b, é, a, _c, B, b2):
    return lambda: (é, b2, b, _c, B, a)


observe(outer(1, 2, 3, 4, 5, 6))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 6, varnames (b, é, a, _c, B, b2), cellvars (B, _c, a, b, b2, é)
# function outer.<lambda> line 12: freevars (B, _c, a, b, b2, é), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [B: cell 0 = 5, _c: cell 1 = 4, a: cell 2 = 3, b: cell 3 = 1, b2: cell 4 = 6, é: cell 5 = 2]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 6, varnames (b, é, a, _c, B, b2), cellvars (B, _c, a, b, b2, é)
# function outer.<lambda> line 12: freevars (B, _c, a, b, b2, é), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [B: cell 0 = 5, _c: cell 1 = 4, a: cell 2 = 3, b: cell 3 = 1, b2: cell 4 = 6, é: cell 5 = 2]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 6, varnames (b, é, a, _c, B, b2), cellvars (b, é, a, _c, B, b2)
# function outer.<lambda> line 12: freevars (B, _c, a, b, b2, é), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [B: cell 0 = 5, _c: cell 1 = 4, a: cell 2 = 3, b: cell 3 = 1, b2: cell 4 = 6, é: cell 5 = 2]
# end
#   outer = function 0 outer
# teardown
