# A `del` after `nonlocal` empties the owner's cell; the owner itself then raises UnboundLocalError.
# why: Language Reference 7.5 and 7.13
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1

    def forget():
        nonlocal x
        del x
    forget()
    observe(forget)
    try:
        x
    except UnboundLocalError as error:
        observe(error)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (forget, error), cellvars (x)
# function outer.forget line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.forget [x: cell 0 empty]
# observe
#   exception 0 UnboundLocalError("local variable 'x' referenced before assignment")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (forget, error), cellvars (x)
# function outer.forget line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.forget [x: cell 0 empty]
# observe
#   exception 0 UnboundLocalError("local variable 'x' referenced before assignment")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (forget, error), cellvars (x)
# function outer.forget line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.forget [x: cell 0 empty]
# observe
#   exception 0 UnboundLocalError("cannot access local variable 'x' where it is not associated with a value")
# end
#   outer = function 0 outer
# teardown
