# A lambda in an inner comprehension captures targets of both comprehensions; each has its own cell.
# why: Language Reference 6.2.4
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    return [[lambda: (i, j) for j in range(2)] for i in range(2)]


observe(outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: flags NOFREE
# function outer.<listcomp> line 12: args 1, varnames (.0), cellvars (i), flags NESTED
# function outer.<listcomp>.<listcomp> line 12: args 1, varnames (.0), cellvars (j), freevars (i), flags NESTED
# function outer.<listcomp>.<listcomp>.<lambda> line 12: freevars (i, j), flags NESTED
# observe
#   list 0 [list 1 [function 0 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0 = 1, j: cell 1 = 1], function 1 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0, j: cell 1]], list 2 [function 2 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0, j: cell 2 = 1], function 3 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0, j: cell 2]]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: flags NOFREE
# function outer.<listcomp> line 12: args 1, varnames (.0), cellvars (i), flags NESTED
# function outer.<listcomp>.<listcomp> line 12: args 1, varnames (.0), cellvars (j), freevars (i), flags NESTED
# function outer.<listcomp>.<listcomp>.<lambda> line 12: freevars (i, j), flags NESTED
# observe
#   list 0 [list 1 [function 0 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0 = 1, j: cell 1 = 1], function 1 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0, j: cell 1]], list 2 [function 2 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0, j: cell 2 = 1], function 3 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0, j: cell 2]]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11
# function outer.<listcomp> line 12: args 1, varnames (.0), cellvars (i), flags NESTED
# function outer.<listcomp>.<listcomp> line 12: args 1, varnames (.0), cellvars (j), freevars (i), flags NESTED
# function outer.<listcomp>.<listcomp>.<lambda> line 12: freevars (i, j), flags NESTED
# observe
#   list 0 [list 1 [function 0 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0 = 1, j: cell 1 = 1], function 1 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0, j: cell 1]], list 2 [function 2 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0, j: cell 2 = 1], function 3 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0, j: cell 2]]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: varnames (i, j), cellvars (i, j)
# function outer.<lambda> line 12: freevars (i, j), flags NESTED
# observe
#   list 0 [list 1 [function 0 outer.<locals>.<lambda> [i: cell 0 = 1, j: cell 1 = 1], function 1 outer.<locals>.<lambda> [i: cell 0, j: cell 1]], list 2 [function 2 outer.<locals>.<lambda> [i: cell 0, j: cell 2 = 1], function 3 outer.<locals>.<lambda> [i: cell 0, j: cell 2]]]
# end
#   outer = function 0 outer
# teardown
