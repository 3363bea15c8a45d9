# A variable reaches a lambda through comprehensions and other lambdas; all hold the one cell, whether or not comprehensions are functions.
# why: Language Reference 6.2.4 and 4.2.2; PEP 709
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    fs = [[lambda: lambda: (x, i, j) for j in range(1)] for i in range(1)]
    x = "rebound"
    f = fs[0][0]
    observe(f, f(), f()(), lambda: x)


outer("argument")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, fs, f), cellvars (x)
# function outer.<listcomp> line 12: args 1, varnames (.0), cellvars (i), freevars (x), flags NESTED
# function outer.<listcomp>.<listcomp> line 12: args 1, varnames (.0), cellvars (j), freevars (i, x), flags NESTED
# function outer.<listcomp>.<listcomp>.<lambda> line 12: freevars (i, j, x), flags NESTED
# function outer.<listcomp>.<listcomp>.<lambda>.<lambda> line 12: freevars (i, j, x), flags NESTED
# function outer.<lambda> line 15: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0 = 0, j: cell 1 = 0, x: cell 2 = 'rebound']
#   function 1 outer.<locals>.<listcomp>.<listcomp>.<lambda>.<locals>.<lambda> [i: cell 0, j: cell 1, x: cell 2]
#   ('rebound', 0, 0)
#   function 2 outer.<locals>.<lambda> [x: cell 2]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, fs, f), cellvars (x)
# function outer.<listcomp> line 12: args 1, varnames (.0), cellvars (i), freevars (x), flags NESTED
# function outer.<listcomp>.<listcomp> line 12: args 1, varnames (.0), cellvars (j), freevars (i, x), flags NESTED
# function outer.<listcomp>.<listcomp>.<lambda> line 12: freevars (i, j, x), flags NESTED
# function outer.<listcomp>.<listcomp>.<lambda>.<lambda> line 12: freevars (i, j, x), flags NESTED
# function outer.<lambda> line 15: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0 = 0, j: cell 1 = 0, x: cell 2 = 'rebound']
#   function 1 outer.<locals>.<listcomp>.<listcomp>.<lambda>.<locals>.<lambda> [i: cell 0, j: cell 1, x: cell 2]
#   ('rebound', 0, 0)
#   function 2 outer.<locals>.<lambda> [x: cell 2]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: args 1, varnames (x, fs, f), cellvars (x)
# function outer.<listcomp> line 12: args 1, varnames (.0), cellvars (i), freevars (x), flags NESTED
# function outer.<listcomp>.<listcomp> line 12: args 1, varnames (.0), cellvars (j), freevars (i, x), flags NESTED
# function outer.<listcomp>.<listcomp>.<lambda> line 12: freevars (i, j, x), flags NESTED
# function outer.<listcomp>.<listcomp>.<lambda>.<lambda> line 12: freevars (i, j, x), flags NESTED
# function outer.<lambda> line 15: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<listcomp>.<listcomp>.<lambda> [i: cell 0 = 0, j: cell 1 = 0, x: cell 2 = 'rebound']
#   function 1 outer.<locals>.<listcomp>.<listcomp>.<lambda>.<locals>.<lambda> [i: cell 0, j: cell 1, x: cell 2]
#   ('rebound', 0, 0)
#   function 2 outer.<locals>.<lambda> [x: cell 2]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, i, j, fs, f), cellvars (x, i, j)
# function outer.<lambda> line 12: freevars (i, j, x), flags NESTED
# function outer.<lambda>.<lambda> line 12: freevars (i, j, x), flags NESTED
# function outer.<lambda> line 15: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 0, j: cell 1 = 0, x: cell 2 = 'rebound']
#   function 1 outer.<locals>.<lambda>.<locals>.<lambda> [i: cell 0, j: cell 1, x: cell 2]
#   ('rebound', 0, 0)
#   function 2 outer.<locals>.<lambda> [x: cell 2]
# end
#   outer = function 0 outer
# teardown
