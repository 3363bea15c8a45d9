# Each call of the owner makes its own cells: closures of two calls share none.
# why: Language Reference 4.2.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def f():
        return x
    return f


observe(outer(1), outer(1))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, f), cellvars (x)
# function outer.f line 12: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.f [x: cell 0 = 1]
#   function 1 outer.<locals>.f [x: cell 1 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, f), cellvars (x)
# function outer.f line 12: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.f [x: cell 0 = 1]
#   function 1 outer.<locals>.f [x: cell 1 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, f), cellvars (x)
# function outer.f line 12: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.f [x: cell 0 = 1]
#   function 1 outer.<locals>.f [x: cell 1 = 1]
# end
#   outer = function 0 outer
# teardown
