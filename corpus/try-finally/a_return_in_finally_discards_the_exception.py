# A `return` in `finally` discards the exception that is on its way, and replaces a value that was to be returned.
# why: Language Reference 8.4.4: if the finally clause executes a return, break or continue statement, the saved exception is discarded
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(raises):
    get = lambda: x
    try:
        x = "try"
        if raises:
            raise ValueError("lost")
        return "lost"
    finally:
        x = "finally"
        return get


observe(outer(True), outer(False))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (raises, get), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'finally']
#   function 1 outer.<locals>.<lambda> [x: cell 1 = 'finally']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (raises, get), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'finally']
#   function 1 outer.<locals>.<lambda> [x: cell 1 = 'finally']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (raises, get), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'finally']
#   function 1 outer.<locals>.<lambda> [x: cell 1 = 'finally']
# end
#   outer = function 0 outer
# teardown
