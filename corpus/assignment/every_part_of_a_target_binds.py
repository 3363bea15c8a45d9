# Tuple, list and starred targets bind each name; subscripts and attributes bind nothing.
# why: Language Reference 7.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    (a, [b, *c]), d = (1, (2, 3, 4)), {}
    d["key"] = 5
    return lambda: (a, b, c, d)


observe(outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: cellvars (a, b, c, d)
# function outer.<lambda> line 14: freevars (a, b, c, d), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = 1, b: cell 1 = 2, c: cell 2 = list 0 [3, 4], d: cell 3 = dict 0 {'key': 5}]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: cellvars (a, b, c, d)
# function outer.<lambda> line 14: freevars (a, b, c, d), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = 1, b: cell 1 = 2, c: cell 2 = list 0 [3, 4], d: cell 3 = dict 0 {'key': 5}]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: cellvars (a, b, c, d)
# function outer.<lambda> line 14: freevars (a, b, c, d), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = 1, b: cell 1 = 2, c: cell 2 = list 0 [3, 4], d: cell 3 = dict 0 {'key': 5}]
# end
#   outer = function 0 outer
# teardown
