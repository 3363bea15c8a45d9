# The lambdas that a generator expression hands out share its target's cell: each sees the item that was made last.
# why: Language Reference 6.2.8: one execution has one set of variables
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    fs = ((lambda: i) for i in range(3))
    first = next(fs)
    observe(first())
    second = next(fs)
    observe(first, second, first())
    list(fs)
    observe(first, second)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (fs, first, second), flags NOFREE
# function outer.<genexpr> line 12: args 1, varnames (.0), cellvars (i), flags NESTED GENERATOR
# function outer.<genexpr>.<lambda> line 12: freevars (i), flags NESTED
# observe
#   0
# observe
#   function 0 outer.<locals>.<genexpr>.<lambda> [i: cell 0 = 1]
#   function 1 outer.<locals>.<genexpr>.<lambda> [i: cell 0]
#   1
# observe
#   function 0 outer.<locals>.<genexpr>.<lambda> [i: cell 0 = 2]
#   function 1 outer.<locals>.<genexpr>.<lambda> [i: cell 0]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (fs, first, second), flags NOFREE
# function outer.<genexpr> line 12: args 1, varnames (.0), cellvars (i), flags NESTED GENERATOR
# function outer.<genexpr>.<lambda> line 12: freevars (i), flags NESTED
# observe
#   0
# observe
#   function 0 outer.<locals>.<genexpr>.<lambda> [i: cell 0 = 1]
#   function 1 outer.<locals>.<genexpr>.<lambda> [i: cell 0]
#   1
# observe
#   function 0 outer.<locals>.<genexpr>.<lambda> [i: cell 0 = 2]
#   function 1 outer.<locals>.<genexpr>.<lambda> [i: cell 0]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (fs, first, second)
# function outer.<genexpr> line 12: args 1, varnames (.0), cellvars (i), flags NESTED GENERATOR
# function outer.<genexpr>.<lambda> line 12: freevars (i), flags NESTED
# observe
#   0
# observe
#   function 0 outer.<locals>.<genexpr>.<lambda> [i: cell 0 = 1]
#   function 1 outer.<locals>.<genexpr>.<lambda> [i: cell 0]
#   1
# observe
#   function 0 outer.<locals>.<genexpr>.<lambda> [i: cell 0 = 2]
#   function 1 outer.<locals>.<genexpr>.<lambda> [i: cell 0]
# end
#   outer = function 0 outer
# teardown
