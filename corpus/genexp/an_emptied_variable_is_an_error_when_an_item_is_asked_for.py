# A generator expression whose free variable was deleted raises NameError at the first item, and is then exhausted.
# why: Language Reference 6.2.8 and 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = token("x")
    items = (x for _ in (1, 2))
    del x
    observe("deleted")
    try:
        next(items)
    except NameError as error:
        observe(error)
    observe(next(items, "exhausted"))


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (items, error), cellvars (x)
# function outer.<genexpr> line 13: args 1, varnames (.0, _), freevars (x), flags NESTED GENERATOR
# died x#1
# observe
#   'deleted'
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   'exhausted'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (items, error), cellvars (x)
# function outer.<genexpr> line 13: args 1, varnames (.0, _), freevars (x), flags NESTED GENERATOR
# died x#1
# observe
#   'deleted'
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   'exhausted'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (items, error), cellvars (x)
# function outer.<genexpr> line 13: args 1, varnames (.0, _), freevars (x), flags NESTED GENERATOR
# died x#1
# observe
#   'deleted'
# observe
#   exception 0 NameError("cannot access free variable 'x' where it is not associated with a value in enclosing scope")
# observe
#   'exhausted'
# end
#   outer = function 0 outer
# teardown
