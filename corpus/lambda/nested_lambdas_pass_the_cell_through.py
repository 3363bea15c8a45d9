# A variable of the outermost lambda is free in all lambdas below it, down to the one that reads it.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


f = lambda x: lambda: lambda: x
g = f(1)
h = g()
observe(g, h, h())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function <lambda> line 11: args 1, varnames (x), cellvars (x)
# function <lambda>.<lambda> line 11: freevars (x), flags NESTED
# function <lambda>.<lambda>.<lambda> line 11: freevars (x), flags NESTED
# observe
#   function 0 <lambda>.<locals>.<lambda> [x: cell 0 = 1]
#   function 1 <lambda>.<locals>.<lambda>.<locals>.<lambda> [x: cell 0]
#   1
# end
#   f = function 0 <lambda>
#   g = function 1 <lambda>.<locals>.<lambda> [x: cell 0 = 1]
#   h = function 2 <lambda>.<locals>.<lambda>.<locals>.<lambda> [x: cell 0]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function <lambda> line 11: args 1, varnames (x), cellvars (x)
# function <lambda>.<lambda> line 11: freevars (x), flags NESTED
# function <lambda>.<lambda>.<lambda> line 11: freevars (x), flags NESTED
# observe
#   function 0 <lambda>.<locals>.<lambda> [x: cell 0 = 1]
#   function 1 <lambda>.<locals>.<lambda>.<locals>.<lambda> [x: cell 0]
#   1
# end
#   f = function 0 <lambda>
#   g = function 1 <lambda>.<locals>.<lambda> [x: cell 0 = 1]
#   h = function 2 <lambda>.<locals>.<lambda>.<locals>.<lambda> [x: cell 0]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function <lambda> line 11: args 1, varnames (x), cellvars (x)
# function <lambda>.<lambda> line 11: freevars (x), flags NESTED
# function <lambda>.<lambda>.<lambda> line 11: freevars (x), flags NESTED
# observe
#   function 0 <lambda>.<locals>.<lambda> [x: cell 0 = 1]
#   function 1 <lambda>.<locals>.<lambda>.<locals>.<lambda> [x: cell 0]
#   1
# end
#   f = function 0 <lambda>
#   g = function 1 <lambda>.<locals>.<lambda> [x: cell 0 = 1]
#   h = function 2 <lambda>.<locals>.<lambda>.<locals>.<lambda> [x: cell 0]
# teardown
