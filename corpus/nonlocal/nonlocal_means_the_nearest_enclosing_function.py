# Of two enclosing functions that bind the name, `nonlocal` means the inner one.
# why: Language Reference 7.13: previously bound in the *nearest* enclosing scope
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = "outer"

    def middle():
        x = "middle"

        def inner():
            nonlocal x
            x = "inner"
        inner()
        return lambda: x
    seen = middle()
    observe(seen, lambda: x)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (middle, seen), cellvars (x)
# function outer.middle line 14: varnames (inner), cellvars (x), flags NESTED
# function outer.middle.inner line 17: freevars (x), flags NESTED
# function outer.middle.<lambda> line 21: freevars (x), flags NESTED
# function outer.<lambda> line 23: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.middle.<locals>.<lambda> [x: cell 0 = 'inner']
#   function 1 outer.<locals>.<lambda> [x: cell 1 = 'outer']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (middle, seen), cellvars (x)
# function outer.middle line 14: varnames (inner), cellvars (x), flags NESTED
# function outer.middle.inner line 17: freevars (x), flags NESTED
# function outer.middle.<lambda> line 21: freevars (x), flags NESTED
# function outer.<lambda> line 23: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.middle.<locals>.<lambda> [x: cell 0 = 'inner']
#   function 1 outer.<locals>.<lambda> [x: cell 1 = 'outer']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (middle, seen), cellvars (x)
# function outer.middle line 14: varnames (inner), cellvars (x), flags NESTED
# function outer.middle.inner line 17: freevars (x), flags NESTED
# function outer.middle.<lambda> line 21: freevars (x), flags NESTED
# function outer.<lambda> line 23: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.middle.<locals>.<lambda> [x: cell 0 = 'inner']
#   function 1 outer.<locals>.<lambda> [x: cell 1 = 'outer']
# end
#   outer = function 0 outer
# teardown
