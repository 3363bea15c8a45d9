# An inner function can be made, stored and returned before the outermost variable it reads is bound; it works as soon as it is.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def middle():
        def inner():
            return late
        return inner
    inner = middle()
    try:
        inner()
    except NameError as error:
        observe(error, inner)
    late = "here"
    observe(inner(), inner, middle)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (middle, inner, error), cellvars (late)
# function outer.middle line 12: varnames (inner), freevars (late), flags NESTED
# function outer.middle.inner line 13: freevars (late), flags NESTED
# observe
#   exception 0 NameError("free variable 'late' referenced before assignment in enclosing scope")
#   function 0 outer.<locals>.middle.<locals>.inner [late: cell 0 empty]
# observe
#   'here'
#   function 0 outer.<locals>.middle.<locals>.inner [late: cell 0 = 'here']
#   function 1 outer.<locals>.middle [late: cell 0]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (middle, inner, error), cellvars (late)
# function outer.middle line 12: varnames (inner), freevars (late), flags NESTED
# function outer.middle.inner line 13: freevars (late), flags NESTED
# observe
#   exception 0 NameError("free variable 'late' referenced before assignment in enclosing scope")
#   function 0 outer.<locals>.middle.<locals>.inner [late: cell 0 empty]
# observe
#   'here'
#   function 0 outer.<locals>.middle.<locals>.inner [late: cell 0 = 'here']
#   function 1 outer.<locals>.middle [late: cell 0]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (middle, inner, error), cellvars (late)
# function outer.middle line 12: varnames (inner), freevars (late), flags NESTED
# function outer.middle.inner line 13: freevars (late), flags NESTED
# observe
#   exception 0 NameError("cannot access free variable 'late' where it is not associated with a value in enclosing scope")
#   function 0 outer.<locals>.middle.<locals>.inner [late: cell 0 empty]
# observe
#   'here'
#   function 0 outer.<locals>.middle.<locals>.inner [late: cell 0 = 'here']
#   function 1 outer.<locals>.middle [late: cell 0]
# end
#   outer = function 0 outer
# teardown
