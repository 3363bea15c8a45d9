# A closure over the handler's name holds an empty cell after the clause: the exception and the frame die at once.
# why: Language Reference 8.4.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    local = token("local")
    try:
        raise ValueError
    except ValueError as error:
        get = lambda: error
    return get


get = outer()
observe(get)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (local, get), cellvars (error)
# function outer.<lambda> line 16: freevars (error), flags NESTED
# died local#1
# observe
#   function 0 outer.<locals>.<lambda> [error: cell 0 empty]
# end
#   outer = function 0 outer
#   get = function 1 outer.<locals>.<lambda> [error: cell 0 empty]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (local, get), cellvars (error)
# function outer.<lambda> line 16: freevars (error), flags NESTED
# died local#1
# observe
#   function 0 outer.<locals>.<lambda> [error: cell 0 empty]
# end
#   outer = function 0 outer
#   get = function 1 outer.<locals>.<lambda> [error: cell 0 empty]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (local, get), cellvars (error)
# function outer.<lambda> line 16: freevars (error), flags NESTED
# died local#1
# observe
#   function 0 outer.<locals>.<lambda> [error: cell 0 empty]
# end
#   outer = function 0 outer
#   get = function 1 outer.<locals>.<lambda> [error: cell 0 empty]
# teardown
