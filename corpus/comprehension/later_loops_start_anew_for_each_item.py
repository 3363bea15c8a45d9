# The second iterable is evaluated for each item of the first; lambdas made in it share the targets' cells of the one evaluation.
# why: Language Reference 6.2.4: the for clauses nest from left to right
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    rows = []

    def row(n):
        rows.append(n)
        return range(n)
    fs = [lambda: (n, i) for n in (1, 2) for i in row(n) if i < n]
    observe(rows, fs, [f() for f in fs])


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (fs), cellvars (row, rows)
# function outer.row line 14: args 1, varnames (n), freevars (rows), flags NESTED
# function outer.<listcomp> line 17: args 1, varnames (.0), cellvars (i, n), freevars (row), flags NESTED
# function outer.<listcomp>.<lambda> line 17: freevars (i, n), flags NESTED
# function outer.<listcomp> line 18: args 1, varnames (.0, f), flags NESTED NOFREE
# observe
#   list 0 [1, 2]
#   list 1 [function 0 outer.<locals>.<listcomp>.<lambda> [i: cell 0 = 1, n: cell 1 = 2], function 1 outer.<locals>.<listcomp>.<lambda> [i: cell 0, n: cell 1], function 2 outer.<locals>.<listcomp>.<lambda> [i: cell 0, n: cell 1]]
#   list 2 [(2, 1), (2, 1), (2, 1)]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (fs), cellvars (row, rows)
# function outer.row line 14: args 1, varnames (n), freevars (rows), flags NESTED
# function outer.<listcomp> line 17: args 1, varnames (.0), cellvars (i, n), freevars (row), flags NESTED
# function outer.<listcomp>.<lambda> line 17: freevars (i, n), flags NESTED
# function outer.<listcomp> line 18: args 1, varnames (.0, f), flags NESTED NOFREE
# observe
#   list 0 [1, 2]
#   list 1 [function 0 outer.<locals>.<listcomp>.<lambda> [i: cell 0 = 1, n: cell 1 = 2], function 1 outer.<locals>.<listcomp>.<lambda> [i: cell 0, n: cell 1], function 2 outer.<locals>.<listcomp>.<lambda> [i: cell 0, n: cell 1]]
#   list 2 [(2, 1), (2, 1), (2, 1)]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: varnames (fs), cellvars (row, rows)
# function outer.row line 14: args 1, varnames (n), freevars (rows), flags NESTED
# function outer.<listcomp> line 17: args 1, varnames (.0), cellvars (i, n), freevars (row), flags NESTED
# function outer.<listcomp>.<lambda> line 17: freevars (i, n), flags NESTED
# function outer.<listcomp> line 18: args 1, varnames (.0, f), flags NESTED
# observe
#   list 0 [1, 2]
#   list 1 [function 0 outer.<locals>.<listcomp>.<lambda> [i: cell 0 = 1, n: cell 1 = 2], function 1 outer.<locals>.<listcomp>.<lambda> [i: cell 0, n: cell 1], function 2 outer.<locals>.<listcomp>.<lambda> [i: cell 0, n: cell 1]]
#   list 2 [(2, 1), (2, 1), (2, 1)]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: varnames (row, n, i, fs, f), cellvars (n, i, rows)
# function outer.row line 14: args 1, varnames (n), freevars (rows), flags NESTED
# function outer.<lambda> line 17: freevars (i, n), flags NESTED
# observe
#   list 0 [1, 2]
#   list 1 [function 0 outer.<locals>.<lambda> [i: cell 0 = 1, n: cell 1 = 2], function 1 outer.<locals>.<lambda> [i: cell 0, n: cell 1], function 2 outer.<locals>.<lambda> [i: cell 0, n: cell 1]]
#   list 2 [(2, 1), (2, 1), (2, 1)]
# end
#   outer = function 0 outer
# teardown
