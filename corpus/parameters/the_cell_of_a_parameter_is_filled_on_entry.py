# A captured parameter's cell holds the argument before the first statement of the body runs, defaults included.
# why: Language Reference 8.7 and 6.3.4: arguments are bound to parameters before the body is executed
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x, y=2):
    observe(lambda: (x, y))
    x = 3
    observe(lambda: (x, y))


outer(1)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 2, varnames (x, y), cellvars (x, y)
# function outer.<lambda> line 12: freevars (x, y), flags NESTED
# function outer.<lambda> line 14: freevars (x, y), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1, y: cell 1 = 2]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 3, y: cell 1 = 2]
# end
#   outer = function 0 outer defaults (2)
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 2, varnames (x, y), cellvars (x, y)
# function outer.<lambda> line 12: freevars (x, y), flags NESTED
# function outer.<lambda> line 14: freevars (x, y), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1, y: cell 1 = 2]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 3, y: cell 1 = 2]
# end
#   outer = function 0 outer defaults (2)
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 2, varnames (x, y), cellvars (x, y)
# function outer.<lambda> line 12: freevars (x, y), flags NESTED
# function outer.<lambda> line 14: freevars (x, y), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1, y: cell 1 = 2]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 3, y: cell 1 = 2]
# end
#   outer = function 0 outer defaults (2)
# teardown
