# All lambdas that one evaluation of a comprehension makes share one cell, which ends up with the last item; a second evaluation has another.
# why: Language Reference 6.2.4: a comprehension is executed in an implicitly nested scope, once per evaluation
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def make():
    return [lambda: i for i in range(3)]


observe(make(), make())
observe([f() for f in make()])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function make line 11: flags NOFREE
# function make.<listcomp> line 12: args 1, varnames (.0), cellvars (i), flags NESTED
# function make.<listcomp>.<lambda> line 12: freevars (i), flags NESTED
# function <listcomp> line 16: args 1, varnames (.0, f), flags NOFREE
# observe
#   list 0 [function 0 make.<locals>.<listcomp>.<lambda> [i: cell 0 = 2], function 1 make.<locals>.<listcomp>.<lambda> [i: cell 0], function 2 make.<locals>.<listcomp>.<lambda> [i: cell 0]]
#   list 1 [function 3 make.<locals>.<listcomp>.<lambda> [i: cell 1 = 2], function 4 make.<locals>.<listcomp>.<lambda> [i: cell 1], function 5 make.<locals>.<listcomp>.<lambda> [i: cell 1]]
# observe
#   list 0 [2, 2, 2]
# end
#   make = function 0 make
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function make line 11: flags NOFREE
# function make.<listcomp> line 12: args 1, varnames (.0), cellvars (i), flags NESTED
# function make.<listcomp>.<lambda> line 12: freevars (i), flags NESTED
# function <listcomp> line 16: args 1, varnames (.0, f), flags NOFREE
# observe
#   list 0 [function 0 make.<locals>.<listcomp>.<lambda> [i: cell 0 = 2], function 1 make.<locals>.<listcomp>.<lambda> [i: cell 0], function 2 make.<locals>.<listcomp>.<lambda> [i: cell 0]]
#   list 1 [function 3 make.<locals>.<listcomp>.<lambda> [i: cell 1 = 2], function 4 make.<locals>.<listcomp>.<lambda> [i: cell 1], function 5 make.<locals>.<listcomp>.<lambda> [i: cell 1]]
# observe
#   list 0 [2, 2, 2]
# end
#   make = function 0 make
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function make line 11
# function make.<listcomp> line 12: args 1, varnames (.0), cellvars (i), flags NESTED
# function make.<listcomp>.<lambda> line 12: freevars (i), flags NESTED
# function <listcomp> line 16: args 1, varnames (.0, f)
# observe
#   list 0 [function 0 make.<locals>.<listcomp>.<lambda> [i: cell 0 = 2], function 1 make.<locals>.<listcomp>.<lambda> [i: cell 0], function 2 make.<locals>.<listcomp>.<lambda> [i: cell 0]]
#   list 1 [function 3 make.<locals>.<listcomp>.<lambda> [i: cell 1 = 2], function 4 make.<locals>.<listcomp>.<lambda> [i: cell 1], function 5 make.<locals>.<listcomp>.<lambda> [i: cell 1]]
# observe
#   list 0 [2, 2, 2]
# end
#   make = function 0 make
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1: varnames (f)
# function make line 11: varnames (i), cellvars (i)
# function make.<lambda> line 12: freevars (i), flags NESTED
# observe
#   list 0 [function 0 make.<locals>.<lambda> [i: cell 0 = 2], function 1 make.<locals>.<lambda> [i: cell 0], function 2 make.<locals>.<lambda> [i: cell 0]]
#   list 1 [function 3 make.<locals>.<lambda> [i: cell 1 = 2], function 4 make.<locals>.<lambda> [i: cell 1], function 5 make.<locals>.<lambda> [i: cell 1]]
# observe
#   list 0 [2, 2, 2]
# end
#   make = function 0 make
# teardown
