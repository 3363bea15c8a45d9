# A starred target gets what the others leave, in a list of its own; each target is a variable with its own cell.
# why: Language Reference 7.2: a list of the remaining items is assigned to the starred target
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(items):
    first, *middle, last = items
    fs = (lambda: first), (lambda: middle), (lambda: last)
    middle.append("added")
    return fs, items


observe(outer([1, 2, 3, 4]))
observe(outer("ab"))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (items, fs), cellvars (first, last, middle)
# function outer.<lambda> line 13: freevars (first), flags NESTED
# function outer.<lambda> line 13: freevars (last), flags NESTED
# function outer.<lambda> line 13: freevars (middle), flags NESTED
# observe
#   ((function 0 outer.<locals>.<lambda> [first: cell 0 = 1], function 1 outer.<locals>.<lambda> [middle: cell 1 = list 0 [2, 3, 'added']], function 2 outer.<locals>.<lambda> [last: cell 2 = 4]), list 1 [1, 2, 3, 4])
# observe
#   ((function 0 outer.<locals>.<lambda> [first: cell 0 = 'a'], function 1 outer.<locals>.<lambda> [middle: cell 1 = list 0 ['added']], function 2 outer.<locals>.<lambda> [last: cell 2 = 'b']), 'ab')
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (items, fs), cellvars (first, last, middle)
# function outer.<lambda> line 13: freevars (first), flags NESTED
# function outer.<lambda> line 13: freevars (last), flags NESTED
# function outer.<lambda> line 13: freevars (middle), flags NESTED
# observe
#   ((function 0 outer.<locals>.<lambda> [first: cell 0 = 1], function 1 outer.<locals>.<lambda> [middle: cell 1 = list 0 [2, 3, 'added']], function 2 outer.<locals>.<lambda> [last: cell 2 = 4]), list 1 [1, 2, 3, 4])
# observe
#   ((function 0 outer.<locals>.<lambda> [first: cell 0 = 'a'], function 1 outer.<locals>.<lambda> [middle: cell 1 = list 0 ['added']], function 2 outer.<locals>.<lambda> [last: cell 2 = 'b']), 'ab')
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (items, fs), cellvars (first, last, middle)
# function outer.<lambda> line 13: freevars (first), flags NESTED
# function outer.<lambda> line 13: freevars (last), flags NESTED
# function outer.<lambda> line 13: freevars (middle), flags NESTED
# observe
#   ((function 0 outer.<locals>.<lambda> [first: cell 0 = 1], function 1 outer.<locals>.<lambda> [middle: cell 1 = list 0 [2, 3, 'added']], function 2 outer.<locals>.<lambda> [last: cell 2 = 4]), list 1 [1, 2, 3, 4])
# observe
#   ((function 0 outer.<locals>.<lambda> [first: cell 0 = 'a'], function 1 outer.<locals>.<lambda> [middle: cell 1 = list 0 ['added']], function 2 outer.<locals>.<lambda> [last: cell 2 = 'b']), 'ab')
# end
#   outer = function 0 outer
# teardown
