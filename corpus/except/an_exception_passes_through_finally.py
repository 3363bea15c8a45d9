# `finally` runs before the exception reaches the handler outside; both see the same cell.
# why: Language Reference 8.4.4
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    n = 0
    get = lambda: n
    try:
        try:
            n = 1
            raise ValueError("stop")
        finally:
            n += 10
            observe(get)
    except ValueError as error:
        n += 100
        observe(get, error)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (get, error), cellvars (n)
# function outer.<lambda> line 13: freevars (n), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [n: cell 0 = 11]
# observe
#   function 0 outer.<locals>.<lambda> [n: cell 0 = 111]
#   exception 0 ValueError('stop')
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (get, error), cellvars (n)
# function outer.<lambda> line 13: freevars (n), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [n: cell 0 = 11]
# observe
#   function 0 outer.<locals>.<lambda> [n: cell 0 = 111]
#   exception 0 ValueError('stop')
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (get, error), cellvars (n)
# function outer.<lambda> line 13: freevars (n), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [n: cell 0 = 11]
# observe
#   function 0 outer.<locals>.<lambda> [n: cell 0 = 111]
#   exception 0 ValueError('stop')
# end
#   outer = function 0 outer
# teardown
