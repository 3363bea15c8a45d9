# Rebinding a captured parameter releases the argument for the function; up to 3.10 the caller may hold it until the call returns.
# why: data model 3.1: implementations are free as to when objects die; CPython's calling convention changed in 3.11
# found: written by hand; seed text 3: memory lifetime
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    get = lambda: x
    x = None
    observe("rebound", get)


outer(token("argument"))
observe("returned")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, get), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# observe
#   'rebound'
#   function 0 outer.<locals>.<lambda> [x: cell 0 = None]
# died argument#1
# observe
#   'returned'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, get), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# observe
#   'rebound'
#   function 0 outer.<locals>.<lambda> [x: cell 0 = None]
# died argument#1
# observe
#   'returned'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, get), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# died argument#1
# observe
#   'rebound'
#   function 0 outer.<locals>.<lambda> [x: cell 0 = None]
# observe
#   'returned'
# end
#   outer = function 0 outer
# teardown
