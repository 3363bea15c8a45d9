# When the right side of an assignment raises, the target stays as it was: empty, if it never was bound.
# why: Language Reference 7.2: the expression list is evaluated before anything is assigned
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    get = lambda: (x, y)
    x = "before"
    for attempt in (lambda: 1 / 0, lambda: y):
        try:
            x = attempt()
        except (ZeroDivisionError, NameError):
            observe(get)
    try:
        x = y = [][0]
    except IndexError:
        observe(get)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (get, attempt), cellvars (x, y)
# function outer.<lambda> line 12: freevars (x, y), flags NESTED
# function outer.<lambda> line 14: flags NESTED NOFREE
# function outer.<lambda> line 14: freevars (y), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'before', y: cell 1 empty]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'before', y: cell 1 empty]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'before', y: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (get, attempt), cellvars (x, y)
# function outer.<lambda> line 12: freevars (x, y), flags NESTED
# function outer.<lambda> line 14: flags NESTED NOFREE
# function outer.<lambda> line 14: freevars (y), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'before', y: cell 1 empty]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'before', y: cell 1 empty]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'before', y: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (get, attempt), cellvars (x, y)
# function outer.<lambda> line 12: freevars (x, y), flags NESTED
# function outer.<lambda> line 14: flags NESTED
# function outer.<lambda> line 14: freevars (y), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'before', y: cell 1 empty]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'before', y: cell 1 empty]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'before', y: cell 1 empty]
# end
#   outer = function 0 outer
# teardown
