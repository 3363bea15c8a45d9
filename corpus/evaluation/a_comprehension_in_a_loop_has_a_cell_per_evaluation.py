# A comprehension that is evaluated in each turn of a loop has a fresh target each time; within one evaluation its lambdas share the cell.
# why: Language Reference 6.2.4: a comprehension is executed in an implicitly nested scope of its own, at each evaluation
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    fs = []
    for turn in range(2):
        fs += [lambda: (turn, item) for item in "ab"]
    return fs


fs = outer()
observe(fs, [f() for f in fs])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (fs), cellvars (turn)
# function outer.<listcomp> line 14: args 1, varnames (.0), cellvars (item), freevars (turn), flags NESTED
# function outer.<listcomp>.<lambda> line 14: freevars (item, turn), flags NESTED
# function <listcomp> line 19: args 1, varnames (.0, f), flags NOFREE
# observe
#   list 0 [function 0 outer.<locals>.<listcomp>.<lambda> [item: cell 0 = 'b', turn: cell 1 = 1], function 1 outer.<locals>.<listcomp>.<lambda> [item: cell 0, turn: cell 1], function 2 outer.<locals>.<listcomp>.<lambda> [item: cell 2 = 'b', turn: cell 1], function 3 outer.<locals>.<listcomp>.<lambda> [item: cell 2, turn: cell 1]]
#   list 1 [(1, 'b'), (1, 'b'), (1, 'b'), (1, 'b')]
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<listcomp>.<lambda> [item: cell 0 = 'b', turn: cell 1 = 1], function 2 outer.<locals>.<listcomp>.<lambda> [item: cell 0, turn: cell 1], function 3 outer.<locals>.<listcomp>.<lambda> [item: cell 2 = 'b', turn: cell 1], function 4 outer.<locals>.<listcomp>.<lambda> [item: cell 2, turn: cell 1]]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (fs), cellvars (turn)
# function outer.<listcomp> line 14: args 1, varnames (.0), cellvars (item), freevars (turn), flags NESTED
# function outer.<listcomp>.<lambda> line 14: freevars (item, turn), flags NESTED
# function <listcomp> line 19: args 1, varnames (.0, f), flags NOFREE
# observe
#   list 0 [function 0 outer.<locals>.<listcomp>.<lambda> [item: cell 0 = 'b', turn: cell 1 = 1], function 1 outer.<locals>.<listcomp>.<lambda> [item: cell 0, turn: cell 1], function 2 outer.<locals>.<listcomp>.<lambda> [item: cell 2 = 'b', turn: cell 1], function 3 outer.<locals>.<listcomp>.<lambda> [item: cell 2, turn: cell 1]]
#   list 1 [(1, 'b'), (1, 'b'), (1, 'b'), (1, 'b')]
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<listcomp>.<lambda> [item: cell 0 = 'b', turn: cell 1 = 1], function 2 outer.<locals>.<listcomp>.<lambda> [item: cell 0, turn: cell 1], function 3 outer.<locals>.<listcomp>.<lambda> [item: cell 2 = 'b', turn: cell 1], function 4 outer.<locals>.<listcomp>.<lambda> [item: cell 2, turn: cell 1]]
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: varnames (fs), cellvars (turn)
# function outer.<listcomp> line 14: args 1, varnames (.0), cellvars (item), freevars (turn), flags NESTED
# function outer.<listcomp>.<lambda> line 14: freevars (item, turn), flags NESTED
# function <listcomp> line 19: args 1, varnames (.0, f)
# observe
#   list 0 [function 0 outer.<locals>.<listcomp>.<lambda> [item: cell 0 = 'b', turn: cell 1 = 1], function 1 outer.<locals>.<listcomp>.<lambda> [item: cell 0, turn: cell 1], function 2 outer.<locals>.<listcomp>.<lambda> [item: cell 2 = 'b', turn: cell 1], function 3 outer.<locals>.<listcomp>.<lambda> [item: cell 2, turn: cell 1]]
#   list 1 [(1, 'b'), (1, 'b'), (1, 'b'), (1, 'b')]
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<listcomp>.<lambda> [item: cell 0 = 'b', turn: cell 1 = 1], function 2 outer.<locals>.<listcomp>.<lambda> [item: cell 0, turn: cell 1], function 3 outer.<locals>.<listcomp>.<lambda> [item: cell 2 = 'b', turn: cell 1], function 4 outer.<locals>.<listcomp>.<lambda> [item: cell 2, turn: cell 1]]
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1: varnames (f)
# function outer line 11: varnames (fs, item), cellvars (item, turn)
# function outer.<lambda> line 14: freevars (item, turn), flags NESTED
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [item: cell 0 = 'b', turn: cell 1 = 1], function 1 outer.<locals>.<lambda> [item: cell 0, turn: cell 1], function 2 outer.<locals>.<lambda> [item: cell 2 = 'b', turn: cell 1], function 3 outer.<locals>.<lambda> [item: cell 2, turn: cell 1]]
#   list 1 [(1, 'b'), (1, 'b'), (1, 'b'), (1, 'b')]
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.<lambda> [item: cell 0 = 'b', turn: cell 1 = 1], function 2 outer.<locals>.<lambda> [item: cell 0, turn: cell 1], function 3 outer.<locals>.<lambda> [item: cell 2 = 'b', turn: cell 1], function 4 outer.<locals>.<lambda> [item: cell 2, turn: cell 1]]
# teardown
