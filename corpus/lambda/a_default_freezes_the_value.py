# A default value copies the contents when the lambda is made; a free variable is looked up when it is called.
# why: Language Reference 8.7: default parameter values are evaluated when the function definition is executed
# found: written by hand; seed text 2: cells hold variables, so rebinding shows
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1
    frozen = lambda x=x: x
    live = lambda: x
    x = 2
    observe(frozen, live, frozen(), live())


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (frozen, live), cellvars (x)
# function outer.<lambda> line 13: args 1, varnames (x), flags NESTED NOFREE
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> defaults (1)
#   function 1 outer.<locals>.<lambda> [x: cell 0 = 2]
#   1
#   2
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (frozen, live), cellvars (x)
# function outer.<lambda> line 13: args 1, varnames (x), flags NESTED NOFREE
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> defaults (1)
#   function 1 outer.<locals>.<lambda> [x: cell 0 = 2]
#   1
#   2
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (frozen, live), cellvars (x)
# function outer.<lambda> line 13: args 1, varnames (x), flags NESTED
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> defaults (1)
#   function 1 outer.<locals>.<lambda> [x: cell 0 = 2]
#   1
#   2
# end
#   outer = function 0 outer
# teardown
