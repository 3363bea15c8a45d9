# An exception that nobody catches ends the program; what was bound before is still shown at the end.
# why: Language Reference 4.3
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    f = lambda: x
    return f
    x = 1


f = outer()
f()
g = 1

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (f), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# uncaught NameError: free variable 'x' referenced before assignment in enclosing scope
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.<lambda> [x: cell 0 empty]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (f), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# uncaught NameError: free variable 'x' referenced before assignment in enclosing scope
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.<lambda> [x: cell 0 empty]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (f), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# uncaught NameError: cannot access free variable 'x' where it is not associated with a value in enclosing scope
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.<lambda> [x: cell 0 empty]
# teardown
