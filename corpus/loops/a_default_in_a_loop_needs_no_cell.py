# With a default per item nothing is captured: `__closure__` is `None`, and each function keeps its own value.
# why: Language Reference 8.7
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    fs = []
    for i in range(3):
        fs = fs + [lambda i=i: i]
    return fs


observe(outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (fs, i), flags NOFREE
# function outer.<lambda> line 14: args 1, varnames (i), flags NESTED NOFREE
# observe
#   list 0 [function 0 outer.<locals>.<lambda> defaults (0), function 1 outer.<locals>.<lambda> defaults (1), function 2 outer.<locals>.<lambda> defaults (2)]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (fs, i), flags NOFREE
# function outer.<lambda> line 14: args 1, varnames (i), flags NESTED NOFREE
# observe
#   list 0 [function 0 outer.<locals>.<lambda> defaults (0), function 1 outer.<locals>.<lambda> defaults (1), function 2 outer.<locals>.<lambda> defaults (2)]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (fs, i)
# function outer.<lambda> line 14: args 1, varnames (i), flags NESTED
# observe
#   list 0 [function 0 outer.<locals>.<lambda> defaults (0), function 1 outer.<locals>.<lambda> defaults (1), function 2 outer.<locals>.<lambda> defaults (2)]
# end
#   outer = function 0 outer
# teardown
