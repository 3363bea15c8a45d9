# A walrus in the condition binds a variable of the function: one cell, refilled whenever the condition is evaluated.
# why: PEP 572; Language Reference 8.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(items):
    fs = []
    while (item := items.pop()) is not None:
        fs.append(lambda: item)
        observe(fs[0]())
    return fs


observe(outer([None, 1, 2]))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (items, fs), cellvars (item)
# function outer.<lambda> line 14: freevars (item), flags NESTED
# observe
#   2
# observe
#   1
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [item: cell 0 = None], function 1 outer.<locals>.<lambda> [item: cell 0]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (items, fs), cellvars (item)
# function outer.<lambda> line 14: freevars (item), flags NESTED
# observe
#   2
# observe
#   1
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [item: cell 0 = None], function 1 outer.<locals>.<lambda> [item: cell 0]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (items, fs), cellvars (item)
# function outer.<lambda> line 14: freevars (item), flags NESTED
# observe
#   2
# observe
#   1
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [item: cell 0 = None], function 1 outer.<locals>.<lambda> [item: cell 0]]
# end
#   outer = function 0 outer
# teardown
