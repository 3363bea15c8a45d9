# The parts of a loop's target are variables of the function; each has its one cell, refilled in each turn.
# why: Language Reference 8.3 and 7.2: items are assigned to the target list by the rules of assignment
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(rows):
    fs = []
    for name, (first, *rest) in rows:
        fs.append(lambda: (name, first, rest))
        observe(fs[0]())
    return fs


observe(outer([("a", (1, 2, 3)), ("b", (4,))]))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (rows, fs), cellvars (first, name, rest)
# function outer.<lambda> line 14: freevars (first, name, rest), flags NESTED
# observe
#   ('a', 1, list 0 [2, 3])
# observe
#   ('b', 4, list 0 [])
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [first: cell 0 = 4, name: cell 1 = 'b', rest: cell 2 = list 1 []], function 1 outer.<locals>.<lambda> [first: cell 0, name: cell 1, rest: cell 2]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (rows, fs), cellvars (first, name, rest)
# function outer.<lambda> line 14: freevars (first, name, rest), flags NESTED
# observe
#   ('a', 1, list 0 [2, 3])
# observe
#   ('b', 4, list 0 [])
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [first: cell 0 = 4, name: cell 1 = 'b', rest: cell 2 = list 1 []], function 1 outer.<locals>.<lambda> [first: cell 0, name: cell 1, rest: cell 2]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (rows, fs), cellvars (first, name, rest)
# function outer.<lambda> line 14: freevars (first, name, rest), flags NESTED
# observe
#   ('a', 1, list 0 [2, 3])
# observe
#   ('b', 4, list 0 [])
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [first: cell 0 = 4, name: cell 1 = 'b', rest: cell 2 = list 1 []], function 1 outer.<locals>.<lambda> [first: cell 0, name: cell 1, rest: cell 2]]
# end
#   outer = function 0 outer
# teardown
