# `x += 1` makes `x` local to the function; without `nonlocal` the enclosing variable is not seen, and it fails.
# why: Language Reference 7.2.1 and 4.2.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1

    def inner():
        x += 1
    observe(inner, lambda: x)
    try:
        inner()
    except UnboundLocalError as error:
        observe(error)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (inner, error), cellvars (x)
# function outer.inner line 14: varnames (x), flags NESTED NOFREE
# function outer.<lambda> line 16: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner
#   function 1 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   exception 0 UnboundLocalError("local variable 'x' referenced before assignment")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (inner, error), cellvars (x)
# function outer.inner line 14: varnames (x), flags NESTED NOFREE
# function outer.<lambda> line 16: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner
#   function 1 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   exception 0 UnboundLocalError("local variable 'x' referenced before assignment")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (inner, error), cellvars (x)
# function outer.inner line 14: varnames (x), flags NESTED
# function outer.<lambda> line 16: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner
#   function 1 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   exception 0 UnboundLocalError("cannot access local variable 'x' where it is not associated with a value")
# end
#   outer = function 0 outer
# teardown
