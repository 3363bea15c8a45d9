# The handler's name is a variable of the function even when the handler never runs; its cell is then empty.
# why: Language Reference 4.2.1 and 8.4.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    try:
        x = 1
    except ValueError as e:
        x = 2
    return lambda: (x, e)


observe(outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: cellvars (e, x)
# function outer.<lambda> line 16: freevars (e, x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty, x: cell 1 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: cellvars (e, x)
# function outer.<lambda> line 16: freevars (e, x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty, x: cell 1 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: cellvars (e, x)
# function outer.<lambda> line 16: freevars (e, x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty, x: cell 1 = 1]
# end
#   outer = function 0 outer
# teardown
