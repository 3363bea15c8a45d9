# `del x` empties the cell that closures share; the closure stays and raises NameError when called.
# why: Language Reference 7.5: deletion of a name removes the binding
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1

    def inner():
        return x
    observe(inner, inner())
    del x
    observe(inner)
    try:
        inner()
    except NameError as error:
        observe(error)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (inner, error), cellvars (x)
# function outer.inner line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 1]
#   1
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (inner, error), cellvars (x)
# function outer.inner line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 1]
#   1
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (inner, error), cellvars (x)
# function outer.inner line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 1]
#   1
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# observe
#   exception 0 NameError("cannot access free variable 'x' where it is not associated with a value in enclosing scope")
# end
#   outer = function 0 outer
# teardown
