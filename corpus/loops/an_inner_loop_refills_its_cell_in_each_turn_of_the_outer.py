# Nested loops have two cells in all, not one per turn: each function sees the last item of both.
# why: Language Reference 8.3: the target list is assigned to for each item; a loop is no block of its own
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    fs = []
    for i in range(2):
        for j in "xy":
            fs.append(lambda: (i, j))
        observe(fs[-1])
    return fs


fs = outer()
observe(fs, [f() for f in fs])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (fs), cellvars (i, j)
# function outer.<lambda> line 15: freevars (i, j), flags NESTED
# function <listcomp> line 21: args 1, varnames (.0, f), flags NOFREE
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 0, j: cell 1 = 'y']
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 1, j: cell 1 = 'y']
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 1, j: cell 1 = 'y'], function 1 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 2 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 3 outer.<locals>.<lambda> [i: cell 0, j: cell 1]]
#   list 1 [(1, 'y'), (1, 'y'), (1, 'y'), (1, 'y')]
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<lambda> [i: cell 0 = 1, j: cell 1 = 'y'], function 2 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 3 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 4 outer.<locals>.<lambda> [i: cell 0, j: cell 1]]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (fs), cellvars (i, j)
# function outer.<lambda> line 15: freevars (i, j), flags NESTED
# function <listcomp> line 21: args 1, varnames (.0, f), flags NOFREE
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 0, j: cell 1 = 'y']
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 1, j: cell 1 = 'y']
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 1, j: cell 1 = 'y'], function 1 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 2 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 3 outer.<locals>.<lambda> [i: cell 0, j: cell 1]]
#   list 1 [(1, 'y'), (1, 'y'), (1, 'y'), (1, 'y')]
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<lambda> [i: cell 0 = 1, j: cell 1 = 'y'], function 2 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 3 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 4 outer.<locals>.<lambda> [i: cell 0, j: cell 1]]
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: varnames (fs), cellvars (i, j)
# function outer.<lambda> line 15: freevars (i, j), flags NESTED
# function <listcomp> line 21: args 1, varnames (.0, f)
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 0, j: cell 1 = 'y']
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 1, j: cell 1 = 'y']
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 1, j: cell 1 = 'y'], function 1 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 2 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 3 outer.<locals>.<lambda> [i: cell 0, j: cell 1]]
#   list 1 [(1, 'y'), (1, 'y'), (1, 'y'), (1, 'y')]
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<lambda> [i: cell 0 = 1, j: cell 1 = 'y'], function 2 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 3 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 4 outer.<locals>.<lambda> [i: cell 0, j: cell 1]]
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1: varnames (f)
# function outer line 11: varnames (fs), cellvars (i, j)
# function outer.<lambda> line 15: freevars (i, j), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 0, j: cell 1 = 'y']
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 1, j: cell 1 = 'y']
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 1, j: cell 1 = 'y'], function 1 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 2 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 3 outer.<locals>.<lambda> [i: cell 0, j: cell 1]]
#   list 1 [(1, 'y'), (1, 'y'), (1, 'y'), (1, 'y')]
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<lambda> [i: cell 0 = 1, j: cell 1 = 'y'], function 2 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 3 outer.<locals>.<lambda> [i: cell 0, j: cell 1], function 4 outer.<locals>.<lambda> [i: cell 0, j: cell 1]]
# teardown
