# A `break` ends the loop and nothing else: the target keeps the current item, and the closures see that one.
# why: Language Reference 7.9: if a for loop is terminated by break, the loop control target keeps its current value
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    fs = []
    for i in range(5):
        fs.append(lambda: i)
        if i == 2:
            break
    else:
        i = "not reached"
    return fs


fs = outer()
observe(fs, fs[0]())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (fs), cellvars (i)
# function outer.<lambda> line 14: freevars (i), flags NESTED
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 2], function 1 outer.<locals>.<lambda> [i: cell 0], function 2 outer.<locals>.<lambda> [i: cell 0]]
#   2
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<lambda> [i: cell 0 = 2], function 2 outer.<locals>.<lambda> [i: cell 0], function 3 outer.<locals>.<lambda> [i: cell 0]]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (fs), cellvars (i)
# function outer.<lambda> line 14: freevars (i), flags NESTED
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 2], function 1 outer.<locals>.<lambda> [i: cell 0], function 2 outer.<locals>.<lambda> [i: cell 0]]
#   2
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<lambda> [i: cell 0 = 2], function 2 outer.<locals>.<lambda> [i: cell 0], function 3 outer.<locals>.<lambda> [i: cell 0]]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (fs), cellvars (i)
# function outer.<lambda> line 14: freevars (i), flags NESTED
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 2], function 1 outer.<locals>.<lambda> [i: cell 0], function 2 outer.<locals>.<lambda> [i: cell 0]]
#   2
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<lambda> [i: cell 0 = 2], function 2 outer.<locals>.<lambda> [i: cell 0], function 3 outer.<locals>.<lambda> [i: cell 0]]
# teardown
