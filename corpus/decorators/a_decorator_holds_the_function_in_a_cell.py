# The wrapper that a decorator returns holds the decorated function in a cell.
# why: Language Reference 8.7: a decorator is called with the function object
# found: written by hand; seed text 3 and 5: decorators and factories keep what they capture
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def twice(f):
    def wrapper(x):
        return f(f(x))
    return wrapper


@twice
def add_one(x):
    return x + 1


observe(add_one, add_one(1))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function twice line 11: args 1, varnames (f, wrapper), cellvars (f)
# function twice.wrapper line 12: args 1, varnames (x), freevars (f), flags NESTED
# function add_one line 17: args 1, varnames (x), flags NOFREE
# observe
#   function 0 twice.<locals>.wrapper [f: cell 0 = function 1 add_one]
#   3
# end
#   twice = function 0 twice
#   add_one = function 1 twice.<locals>.wrapper [f: cell 0 = function 2 add_one]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function twice line 11: args 1, varnames (f, wrapper), cellvars (f)
# function twice.wrapper line 12: args 1, varnames (x), freevars (f), flags NESTED
# function add_one line 17: args 1, varnames (x), flags NOFREE
# observe
#   function 0 twice.<locals>.wrapper [f: cell 0 = function 1 add_one]
#   3
# end
#   twice = function 0 twice
#   add_one = function 1 twice.<locals>.wrapper [f: cell 0 = function 2 add_one]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function twice line 11: args 1, varnames (f, wrapper), cellvars (f)
# function twice.wrapper line 12: args 1, varnames (x), freevars (f), flags NESTED
# function add_one line 17: args 1, varnames (x)
# observe
#   function 0 twice.<locals>.wrapper [f: cell 0 = function 1 add_one]
#   3
# end
#   twice = function 0 twice
#   add_one = function 1 twice.<locals>.wrapper [f: cell 0 = function 2 add_one]
# teardown
