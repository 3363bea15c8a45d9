# A function's own variable raises UnboundLocalError when read too early, captured or not.
# why: Language Reference 4.2.2: UnboundLocalError for a local variable that is used before it is bound
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(captured):
    try:
        x if captured else y
    except UnboundLocalError as error:
        observe(error)
    x = y = 1
    return lambda: x


outer(True)
outer(False)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (captured, y, error), cellvars (x)
# function outer.<lambda> line 17: freevars (x), flags NESTED
# observe
#   exception 0 UnboundLocalError("local variable 'x' referenced before assignment")
# observe
#   exception 0 UnboundLocalError("local variable 'y' referenced before assignment")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (captured, y, error), cellvars (x)
# function outer.<lambda> line 17: freevars (x), flags NESTED
# observe
#   exception 0 UnboundLocalError("local variable 'x' referenced before assignment")
# observe
#   exception 0 UnboundLocalError("local variable 'y' referenced before assignment")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (captured, y, error), cellvars (x)
# function outer.<lambda> line 17: freevars (x), flags NESTED
# observe
#   exception 0 UnboundLocalError("cannot access local variable 'x' where it is not associated with a value")
# observe
#   exception 0 UnboundLocalError("cannot access local variable 'y' where it is not associated with a value")
# end
#   outer = function 0 outer
# teardown
