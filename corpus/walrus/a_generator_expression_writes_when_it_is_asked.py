# A walrus in a generator expression binds the function's variable each time an item is asked for, and not before.
# why: PEP 572; Language Reference 6.2.8
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    get = lambda: last
    items = ((last := i) for i in "ab")
    observe(get)
    next(items)
    observe(get)
    list(items)
    observe(get)
    return get


observe(outer()())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (get, items), cellvars (last)
# function outer.<lambda> line 12: freevars (last), flags NESTED
# function outer.<genexpr> line 13: args 1, varnames (.0, i), freevars (last), flags NESTED GENERATOR
# observe
#   function 0 outer.<locals>.<lambda> [last: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 'a']
# observe
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 'b']
# observe
#   'b'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (get, items), cellvars (last)
# function outer.<lambda> line 12: freevars (last), flags NESTED
# function outer.<genexpr> line 13: args 1, varnames (.0, i), freevars (last), flags NESTED GENERATOR
# observe
#   function 0 outer.<locals>.<lambda> [last: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 'a']
# observe
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 'b']
# observe
#   'b'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (get, items), cellvars (last)
# function outer.<lambda> line 12: freevars (last), flags NESTED
# function outer.<genexpr> line 13: args 1, varnames (.0, i), freevars (last), flags NESTED GENERATOR
# observe
#   function 0 outer.<locals>.<lambda> [last: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 'a']
# observe
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 'b']
# observe
#   'b'
# end
#   outer = function 0 outer
# teardown
