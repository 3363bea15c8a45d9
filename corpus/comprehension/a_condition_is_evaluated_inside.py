# Conditions and later iterables of a comprehension are evaluated inside it, so they capture the function's variables.
# why: Language Reference 6.2.4
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(low, rows):
    def keep():
        return [(lambda: (x, low)) for row in rows for x in row if x > low]
    return keep


f = outer(1, ((1, 2), (3,)))
observe(f, f())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 2, varnames (low, rows, keep), cellvars (low, rows)
# function outer.keep line 12: freevars (low, rows), flags NESTED
# function outer.keep.<listcomp> line 13: args 1, varnames (.0, row), cellvars (x), freevars (low), flags NESTED
# function outer.keep.<listcomp>.<lambda> line 13: freevars (low, x), flags NESTED
# observe
#   function 0 outer.<locals>.keep [low: cell 0 = 1, rows: cell 1 = ((1, 2), (3,))]
#   list 0 [function 1 outer.<locals>.keep.<locals>.<listcomp>.<lambda> [low: cell 0, x: cell 2 = 3], function 2 outer.<locals>.keep.<locals>.<listcomp>.<lambda> [low: cell 0, x: cell 2]]
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.keep [low: cell 0 = 1, rows: cell 1 = ((1, 2), (3,))]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 2, varnames (low, rows, keep), cellvars (low, rows)
# function outer.keep line 12: freevars (low, rows), flags NESTED
# function outer.keep.<listcomp> line 13: args 1, varnames (.0, row), cellvars (x), freevars (low), flags NESTED
# function outer.keep.<listcomp>.<lambda> line 13: freevars (low, x), flags NESTED
# observe
#   function 0 outer.<locals>.keep [low: cell 0 = 1, rows: cell 1 = ((1, 2), (3,))]
#   list 0 [function 1 outer.<locals>.keep.<locals>.<listcomp>.<lambda> [low: cell 0, x: cell 2 = 3], function 2 outer.<locals>.keep.<locals>.<listcomp>.<lambda> [low: cell 0, x: cell 2]]
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.keep [low: cell 0 = 1, rows: cell 1 = ((1, 2), (3,))]
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: args 2, varnames (low, rows, keep), cellvars (low, rows)
# function outer.keep line 12: freevars (low, rows), flags NESTED
# function outer.keep.<listcomp> line 13: args 1, varnames (.0, row), cellvars (x), freevars (low), flags NESTED
# function outer.keep.<listcomp>.<lambda> line 13: freevars (low, x), flags NESTED
# observe
#   function 0 outer.<locals>.keep [low: cell 0 = 1, rows: cell 1 = ((1, 2), (3,))]
#   list 0 [function 1 outer.<locals>.keep.<locals>.<listcomp>.<lambda> [low: cell 0, x: cell 2 = 3], function 2 outer.<locals>.keep.<locals>.<listcomp>.<lambda> [low: cell 0, x: cell 2]]
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.keep [low: cell 0 = 1, rows: cell 1 = ((1, 2), (3,))]
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: args 2, varnames (low, rows, keep), cellvars (low, rows)
# function outer.keep line 12: varnames (row, x), cellvars (x), freevars (low, rows), flags NESTED
# function outer.keep.<lambda> line 13: freevars (low, x), flags NESTED
# observe
#   function 0 outer.<locals>.keep [low: cell 0 = 1, rows: cell 1 = ((1, 2), (3,))]
#   list 0 [function 1 outer.<locals>.keep.<locals>.<lambda> [low: cell 0, x: cell 2 = 3], function 2 outer.<locals>.keep.<locals>.<lambda> [low: cell 0, x: cell 2]]
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.keep [low: cell 0 = 1, rows: cell 1 = ((1, 2), (3,))]
# teardown
