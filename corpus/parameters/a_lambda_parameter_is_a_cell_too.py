# A parameter of a lambda is captured by the lambda inside it; each call has its own cell.
# why: Language Reference 6.14: a lambda behaves like a function defined with `def`
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


add = lambda n: lambda m: n + m
one, two = add(1), add(2)
observe(one, two, one(10), two(10))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function <lambda> line 11: args 1, varnames (n), cellvars (n)
# function <lambda>.<lambda> line 11: args 1, varnames (m), freevars (n), flags NESTED
# observe
#   function 0 <lambda>.<locals>.<lambda> [n: cell 0 = 1]
#   function 1 <lambda>.<locals>.<lambda> [n: cell 1 = 2]
#   11
#   12
# end
#   add = function 0 <lambda>
#   one = function 1 <lambda>.<locals>.<lambda> [n: cell 0 = 1]
#   two = function 2 <lambda>.<locals>.<lambda> [n: cell 1 = 2]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function <lambda> line 11: args 1, varnames (n), cellvars (n)
# function <lambda>.<lambda> line 11: args 1, varnames (m), freevars (n), flags NESTED
# observe
#   function 0 <lambda>.<locals>.<lambda> [n: cell 0 = 1]
#   function 1 <lambda>.<locals>.<lambda> [n: cell 1 = 2]
#   11
#   12
# end
#   add = function 0 <lambda>
#   one = function 1 <lambda>.<locals>.<lambda> [n: cell 0 = 1]
#   two = function 2 <lambda>.<locals>.<lambda> [n: cell 1 = 2]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function <lambda> line 11: args 1, varnames (n), cellvars (n)
# function <lambda>.<lambda> line 11: args 1, varnames (m), freevars (n), flags NESTED
# observe
#   function 0 <lambda>.<locals>.<lambda> [n: cell 0 = 1]
#   function 1 <lambda>.<locals>.<lambda> [n: cell 1 = 2]
#   11
#   12
# end
#   add = function 0 <lambda>
#   one = function 1 <lambda>.<locals>.<lambda> [n: cell 0 = 1]
#   two = function 2 <lambda>.<locals>.<lambda> [n: cell 1 = 2]
# teardown
