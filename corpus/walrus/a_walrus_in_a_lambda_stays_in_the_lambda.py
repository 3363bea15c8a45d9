# `:=` in a lambda binds a variable of the lambda; the enclosing function's variable is untouched.
# why: PEP 572: a lambda is a function scope
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1
    f = lambda: (x := 2, lambda: x)
    observe(f, f(), lambda: x)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (f), cellvars (x)
# function outer.<lambda> line 13: cellvars (x), flags NESTED
# function outer.<lambda>.<lambda> line 13: freevars (x), flags NESTED
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda>
#   (2, function 1 outer.<locals>.<lambda>.<locals>.<lambda> [x: cell 0 = 2])
#   function 2 outer.<locals>.<lambda> [x: cell 1 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (f), cellvars (x)
# function outer.<lambda> line 13: cellvars (x), flags NESTED
# function outer.<lambda>.<lambda> line 13: freevars (x), flags NESTED
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda>
#   (2, function 1 outer.<locals>.<lambda>.<locals>.<lambda> [x: cell 0 = 2])
#   function 2 outer.<locals>.<lambda> [x: cell 1 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (f), cellvars (x)
# function outer.<lambda> line 13: cellvars (x), flags NESTED
# function outer.<lambda>.<lambda> line 13: freevars (x), flags NESTED
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda>
#   (2, function 1 outer.<locals>.<lambda>.<locals>.<lambda> [x: cell 0 = 2])
#   function 2 outer.<locals>.<lambda> [x: cell 1 = 1]
# end
#   outer = function 0 outer
# teardown
