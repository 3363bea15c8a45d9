# `del` removes a binding, not an object: another variable or cell that refers to the object keeps it.
# why: Language Reference 7.5: deletion of a name removes the binding of that name
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    a = b = token("object")
    f, g = (lambda: a), (lambda: b)
    del a
    observe(f, g)
    del b
    observe(f, g)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (f, g), cellvars (a, b)
# function outer.<lambda> line 13: freevars (a), flags NESTED
# function outer.<lambda> line 13: freevars (b), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 empty]
#   function 1 outer.<locals>.<lambda> [b: cell 1 = token object#1]
# died object#1
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 empty]
#   function 1 outer.<locals>.<lambda> [b: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (f, g), cellvars (a, b)
# function outer.<lambda> line 13: freevars (a), flags NESTED
# function outer.<lambda> line 13: freevars (b), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 empty]
#   function 1 outer.<locals>.<lambda> [b: cell 1 = token object#1]
# died object#1
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 empty]
#   function 1 outer.<locals>.<lambda> [b: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (f, g), cellvars (a, b)
# function outer.<lambda> line 13: freevars (a), flags NESTED
# function outer.<lambda> line 13: freevars (b), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 empty]
#   function 1 outer.<locals>.<lambda> [b: cell 1 = token object#1]
# died object#1
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 empty]
#   function 1 outer.<locals>.<lambda> [b: cell 1 empty]
# end
#   outer = function 0 outer
# teardown
