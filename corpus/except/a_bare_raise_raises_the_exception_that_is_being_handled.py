# `raise` alone raises the exception of the innermost clause that is being executed; after an inner clause has ended it is that of the outer one again.
# why: Language Reference 7.8: raise re-raises the exception that is currently being handled
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    get = lambda: first
    try:
        try:
            raise ValueError("first")
        except ValueError as first:
            try:
                raise KeyError("second")
            except KeyError as second:
                observe(get, second)
            raise
    except Exception as error:
        observe(get, error)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (get, second, error), cellvars (first)
# function outer.<lambda> line 12: freevars (first), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [first: cell 0 = exception 0 ValueError('first')]
#   exception 1 KeyError('second')
# observe
#   function 0 outer.<locals>.<lambda> [first: cell 0 empty]
#   exception 0 ValueError('first')
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (get, second, error), cellvars (first)
# function outer.<lambda> line 12: freevars (first), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [first: cell 0 = exception 0 ValueError('first')]
#   exception 1 KeyError('second')
# observe
#   function 0 outer.<locals>.<lambda> [first: cell 0 empty]
#   exception 0 ValueError('first')
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (get, second, error), cellvars (first)
# function outer.<lambda> line 12: freevars (first), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [first: cell 0 = exception 0 ValueError('first')]
#   exception 1 KeyError('second')
# observe
#   function 0 outer.<locals>.<lambda> [first: cell 0 empty]
#   exception 0 ValueError('first')
# end
#   outer = function 0 outer
# teardown
