# A function that calls itself has one variable per activation: closures made on different levels share nothing.
# why: Language Reference 4.2.1: a code block is executed in a frame of its own for each call
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def down(n):
    made = [lambda: n]
    return made + down(n - 1) if n else made


fs = down(2)
observe(fs, [f() for f in fs])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function down line 11: args 1, varnames (n, made), cellvars (n)
# function down.<lambda> line 12: freevars (n), flags NESTED
# function <listcomp> line 17: args 1, varnames (.0, f), flags NOFREE
# observe
#   list 0 [function 0 down.<locals>.<lambda> [n: cell 0 = 2], function 1 down.<locals>.<lambda> [n: cell 1 = 1], function 2 down.<locals>.<lambda> [n: cell 2 = 0]]
#   list 1 [2, 1, 0]
# end
#   down = function 0 down
#   fs = list 0 [function 1 down.<locals>.<lambda> [n: cell 0 = 2], function 2 down.<locals>.<lambda> [n: cell 1 = 1], function 3 down.<locals>.<lambda> [n: cell 2 = 0]]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function down line 11: args 1, varnames (n, made), cellvars (n)
# function down.<lambda> line 12: freevars (n), flags NESTED
# function <listcomp> line 17: args 1, varnames (.0, f), flags NOFREE
# observe
#   list 0 [function 0 down.<locals>.<lambda> [n: cell 0 = 2], function 1 down.<locals>.<lambda> [n: cell 1 = 1], function 2 down.<locals>.<lambda> [n: cell 2 = 0]]
#   list 1 [2, 1, 0]
# end
#   down = function 0 down
#   fs = list 0 [function 1 down.<locals>.<lambda> [n: cell 0 = 2], function 2 down.<locals>.<lambda> [n: cell 1 = 1], function 3 down.<locals>.<lambda> [n: cell 2 = 0]]
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function down line 11: args 1, varnames (n, made), cellvars (n)
# function down.<lambda> line 12: freevars (n), flags NESTED
# function <listcomp> line 17: args 1, varnames (.0, f)
# observe
#   list 0 [function 0 down.<locals>.<lambda> [n: cell 0 = 2], function 1 down.<locals>.<lambda> [n: cell 1 = 1], function 2 down.<locals>.<lambda> [n: cell 2 = 0]]
#   list 1 [2, 1, 0]
# end
#   down = function 0 down
#   fs = list 0 [function 1 down.<locals>.<lambda> [n: cell 0 = 2], function 2 down.<locals>.<lambda> [n: cell 1 = 1], function 3 down.<locals>.<lambda> [n: cell 2 = 0]]
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1: varnames (f)
# function down line 11: args 1, varnames (n, made), cellvars (n)
# function down.<lambda> line 12: freevars (n), flags NESTED
# observe
#   list 0 [function 0 down.<locals>.<lambda> [n: cell 0 = 2], function 1 down.<locals>.<lambda> [n: cell 1 = 1], function 2 down.<locals>.<lambda> [n: cell 2 = 0]]
#   list 1 [2, 1, 0]
# end
#   down = function 0 down
#   fs = list 0 [function 1 down.<locals>.<lambda> [n: cell 0 = 2], function 2 down.<locals>.<lambda> [n: cell 1 = 1], function 3 down.<locals>.<lambda> [n: cell 2 = 0]]
# teardown
