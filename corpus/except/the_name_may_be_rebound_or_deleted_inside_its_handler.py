# A handler may rebind or delete its own name; at its end the name is unbound all the same, without an error.
# why: Language Reference 8.4.1: the clause is as if it ended with `finally: del N`, the name being cleared
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(rebinds):
    get = lambda: e
    try:
        raise ValueError(rebinds)
    except ValueError as e:
        if rebinds:
            e = "rebound"
        else:
            del e
        observe(get)
    observe(get)


outer(True)
outer(False)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (rebinds, get), cellvars (e)
# function outer.<lambda> line 12: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = 'rebound']
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (rebinds, get), cellvars (e)
# function outer.<lambda> line 12: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = 'rebound']
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (rebinds, get), cellvars (e)
# function outer.<lambda> line 12: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 = 'rebound']
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# end
#   outer = function 0 outer
# teardown
