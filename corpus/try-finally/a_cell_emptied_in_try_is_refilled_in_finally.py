# `finally` works on the same cells as `try`: what one deletes the other may bind again, whatever exception passes.
# why: Language Reference 4.2.1 and 8.4.4
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = token("old")
    get = lambda: x
    try:
        del x
        observe(get)
        get()
    except NameError as error:
        observe(error)
    finally:
        x = token("new")
    observe(get)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (get, error), cellvars (x)
# function outer.<lambda> line 13: freevars (x), flags NESTED
# died old#1
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = token new#1]
# died new#1
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (get, error), cellvars (x)
# function outer.<lambda> line 13: freevars (x), flags NESTED
# died old#1
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = token new#1]
# died new#1
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (get, error), cellvars (x)
# function outer.<lambda> line 13: freevars (x), flags NESTED
# died old#1
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 empty]
# observe
#   exception 0 NameError("cannot access free variable 'x' where it is not associated with a value in enclosing scope")
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = token new#1]
# died new#1
# end
#   outer = function 0 outer
# teardown
