# The name after `as` is an ordinary variable: what it held before is gone when the clause ends, also for closures made long before.
# why: Language Reference 8.4.1: the exception is assigned to the target, which is deleted at the end of the clause
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    e = "before"
    get = lambda: e
    observe(get)
    try:
        raise KeyError("inside")
    except KeyError as e:
        observe(get)
    observe(get)
    try:
        e
    except UnboundLocalError as error:
        observe(error)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (get, error), cellvars (e)
# function outer.<lambda> line 13: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = 'before']
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = exception 0 KeyError('inside')]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   exception 0 UnboundLocalError("local variable 'e' referenced before assignment")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (get, error), cellvars (e)
# function outer.<lambda> line 13: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = 'before']
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = exception 0 KeyError('inside')]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   exception 0 UnboundLocalError("local variable 'e' referenced before assignment")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (get, error), cellvars (e)
# function outer.<lambda> line 13: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = 'before']
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = exception 0 KeyError('inside')]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   exception 0 UnboundLocalError("cannot access local variable 'e' where it is not associated with a value")
# end
#   outer = function 0 outer
# teardown
