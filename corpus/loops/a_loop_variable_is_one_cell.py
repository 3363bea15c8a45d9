# Functions made in a loop share the loop variable's one cell: after the loop all see the last item.
# why: Language Reference 4.2.1 and 8.3: a loop makes no new scope
# found: written by hand; seed text 2: the classic surprise of debugging closures
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    fs = []
    for i in range(3):
        fs = fs + [lambda: i]
    observe(fs)
    return [f() for f in fs]


observe(outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (fs), cellvars (i)
# function outer.<lambda> line 14: freevars (i), flags NESTED
# function outer.<listcomp> line 16: args 1, varnames (.0, f), flags NESTED NOFREE
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 2], function 1 outer.<locals>.<lambda> [i: cell 0], function 2 outer.<locals>.<lambda> [i: cell 0]]
# observe
#   list 0 [2, 2, 2]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (fs), cellvars (i)
# function outer.<lambda> line 14: freevars (i), flags NESTED
# function outer.<listcomp> line 16: args 1, varnames (.0, f), flags NESTED NOFREE
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 2], function 1 outer.<locals>.<lambda> [i: cell 0], function 2 outer.<locals>.<lambda> [i: cell 0]]
# observe
#   list 0 [2, 2, 2]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: varnames (fs), cellvars (i)
# function outer.<lambda> line 14: freevars (i), flags NESTED
# function outer.<listcomp> line 16: args 1, varnames (.0, f), flags NESTED
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 2], function 1 outer.<locals>.<lambda> [i: cell 0], function 2 outer.<locals>.<lambda> [i: cell 0]]
# observe
#   list 0 [2, 2, 2]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: varnames (fs, f), cellvars (i)
# function outer.<lambda> line 14: freevars (i), flags NESTED
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [i: cell 0 = 2], function 1 outer.<locals>.<lambda> [i: cell 0], function 2 outer.<locals>.<lambda> [i: cell 0]]
# observe
#   list 0 [2, 2, 2]
# end
#   outer = function 0 outer
# teardown
