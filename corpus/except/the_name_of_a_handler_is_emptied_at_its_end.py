# At the end of `except E as e` the name is deleted: a closure over it is left with an empty cell.
# why: Language Reference 8.4.1: when an exception has been assigned using `as target`, it is cleared at the end of the except clause
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    try:
        raise ValueError(1)
    except ValueError as e:
        f = lambda: e
        observe(f)
    observe(f)
    return f


try:
    outer()()
except NameError as error:
    observe(error)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (f), cellvars (e)
# function outer.<lambda> line 15: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = exception 0 ValueError(1)]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'e' referenced before assignment in enclosing scope")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (f), cellvars (e)
# function outer.<lambda> line 15: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = exception 0 ValueError(1)]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'e' referenced before assignment in enclosing scope")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (f), cellvars (e)
# function outer.<lambda> line 15: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = exception 0 ValueError(1)]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   exception 0 NameError("cannot access free variable 'e' where it is not associated with a value in enclosing scope")
# end
#   outer = function 0 outer
# teardown
