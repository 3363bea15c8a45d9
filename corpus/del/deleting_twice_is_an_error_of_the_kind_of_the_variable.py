# Deleting what is not bound raises UnboundLocalError for a function's own variable, captured or not, and NameError for a free one.
# why: Language Reference 7.5 and 4.2.2; the wording of messages is CPython's
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = y = 1

    def inner():
        nonlocal x
        del x
    inner()
    observe(inner)
    try:
        inner()
    except NameError as error:
        observe(error)
    try:
        del x
    except NameError as error:
        observe(error)
    del y
    try:
        del y
    except NameError as error:
        observe(error)


outer()
try:
    del nowhere
except NameError as error:
    observe(error)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (y, inner, error), cellvars (x)
# function outer.inner line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   exception 0 UnboundLocalError("local variable 'x' referenced before assignment")
# observe
#   exception 0 UnboundLocalError("local variable 'y' referenced before assignment")
# observe
#   exception 0 NameError("name 'nowhere' is not defined")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (y, inner, error), cellvars (x)
# function outer.inner line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   exception 0 UnboundLocalError("local variable 'x' referenced before assignment")
# observe
#   exception 0 UnboundLocalError("local variable 'y' referenced before assignment")
# observe
#   exception 0 NameError("name 'nowhere' is not defined")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (y, inner, error), cellvars (x)
# function outer.inner line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# observe
#   exception 0 NameError("cannot access free variable 'x' where it is not associated with a value in enclosing scope")
# observe
#   exception 0 UnboundLocalError("cannot access local variable 'x' where it is not associated with a value")
# observe
#   exception 0 UnboundLocalError("cannot access local variable 'y' where it is not associated with a value")
# observe
#   exception 0 NameError("name 'nowhere' is not defined")
# end
#   outer = function 0 outer
# teardown
