# A second loop over the same name refills the cell of the first: functions made in the first see the last item of the second.
# why: Language Reference 4.2.1: one name is one variable throughout the block
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    fs = []
    for i in (1, 2):
        fs.append(lambda: i)
    observe(fs)
    for i in "ab":
        fs.append(lambda: i)
    return fs


fs = outer()
observe(fs, [f() for f in fs])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (fs), cellvars (i)
# function outer.<lambda> line 14: freevars (i), flags NESTED
# function outer.<lambda> line 17: freevars (i), flags NESTED
# function <listcomp> line 22: args 1, varnames (.0, f), flags NOFREE
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 2], function 1 outer.<locals>.<lambda> [i: cell 0]]
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 'b'], function 1 outer.<locals>.<lambda> [i: cell 0], function 2 outer.<locals>.<lambda> [i: cell 0], function 3 outer.<locals>.<lambda> [i: cell 0]]
#   list 1 ['b', 'b', 'b', 'b']
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<lambda> [i: cell 0 = 'b'], function 2 outer.<locals>.<lambda> [i: cell 0], function 3 outer.<locals>.<lambda> [i: cell 0], function 4 outer.<locals>.<lambda> [i: cell 0]]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (fs), cellvars (i)
# function outer.<lambda> line 14: freevars (i), flags NESTED
# function outer.<lambda> line 17: freevars (i), flags NESTED
# function <listcomp> line 22: args 1, varnames (.0, f), flags NOFREE
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 2], function 1 outer.<locals>.<lambda> [i: cell 0]]
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 'b'], function 1 outer.<locals>.<lambda> [i: cell 0], function 2 outer.<locals>.<lambda> [i: cell 0], function 3 outer.<locals>.<lambda> [i: cell 0]]
#   list 1 ['b', 'b', 'b', 'b']
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<lambda> [i: cell 0 = 'b'], function 2 outer.<locals>.<lambda> [i: cell 0], function 3 outer.<locals>.<lambda> [i: cell 0], function 4 outer.<locals>.<lambda> [i: cell 0]]
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: varnames (fs), cellvars (i)
# function outer.<lambda> line 14: freevars (i), flags NESTED
# function outer.<lambda> line 17: freevars (i), flags NESTED
# function <listcomp> line 22: args 1, varnames (.0, f)
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 2], function 1 outer.<locals>.<lambda> [i: cell 0]]
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 'b'], function 1 outer.<locals>.<lambda> [i: cell 0], function 2 outer.<locals>.<lambda> [i: cell 0], function 3 outer.<locals>.<lambda> [i: cell 0]]
#   list 1 ['b', 'b', 'b', 'b']
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<lambda> [i: cell 0 = 'b'], function 2 outer.<locals>.<lambda> [i: cell 0], function 3 outer.<locals>.<lambda> [i: cell 0], function 4 outer.<locals>.<lambda> [i: cell 0]]
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1: varnames (f)
# function outer line 11: varnames (fs), cellvars (i)
# function outer.<lambda> line 14: freevars (i), flags NESTED
# function outer.<lambda> line 17: freevars (i), flags NESTED
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 2], function 1 outer.<locals>.<lambda> [i: cell 0]]
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 'b'], function 1 outer.<locals>.<lambda> [i: cell 0], function 2 outer.<locals>.<lambda> [i: cell 0], function 3 outer.<locals>.<lambda> [i: cell 0]]
#   list 1 ['b', 'b', 'b', 'b']
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<lambda> [i: cell 0 = 'b'], function 2 outer.<locals>.<lambda> [i: cell 0], function 3 outer.<locals>.<lambda> [i: cell 0], function 4 outer.<locals>.<lambda> [i: cell 0]]
# teardown
