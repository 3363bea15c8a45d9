# A free variable that is not bound yet raises NameError; its cell is there, and empty.
# why: Language Reference 4.2.2: NameError is raised if the name is not bound
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def inner():
        return x
    observe(inner)
    try:
        inner()
    except NameError as error:
        observe(error)
    x = 1
    observe(inner)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (inner, error), cellvars (x)
# function outer.inner line 12: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (inner, error), cellvars (x)
# function outer.inner line 12: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (inner, error), cellvars (x)
# function outer.inner line 12: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# observe
#   exception 0 NameError("cannot access free variable 'x' where it is not associated with a value in enclosing scope")
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 1]
# end
#   outer = function 0 outer
# teardown
