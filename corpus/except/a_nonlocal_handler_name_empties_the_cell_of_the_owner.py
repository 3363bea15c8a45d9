# With `nonlocal e`, a handler writes the exception into the cell of the function that owns the name, and empties it at its end.
# why: Language Reference 7.13 and 8.4.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    e = "kept until the handler ends"

    def fail():
        nonlocal e
        try:
            raise ValueError("inner")
        except ValueError as e:
            observe(get)
    get = lambda: e
    fail()
    observe(get, fail)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (fail), cellvars (e, get)
# function outer.fail line 14: freevars (e, get), flags NESTED
# function outer.<lambda> line 20: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = exception 0 ValueError('inner')]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   function 1 outer.<locals>.fail [e: cell 0, get: cell 1 = function 0]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (fail), cellvars (e, get)
# function outer.fail line 14: freevars (e, get), flags NESTED
# function outer.<lambda> line 20: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = exception 0 ValueError('inner')]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   function 1 outer.<locals>.fail [e: cell 0, get: cell 1 = function 0]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (fail), cellvars (e, get)
# function outer.fail line 14: freevars (e, get), flags NESTED
# function outer.<lambda> line 20: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = exception 0 ValueError('inner')]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   function 1 outer.<locals>.fail [e: cell 0, get: cell 1 = function 0]
# end
#   outer = function 0 outer
# teardown
