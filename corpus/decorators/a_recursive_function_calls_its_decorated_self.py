# In the body of a decorated function its own name is the decorated one: each level of a recursion goes through the wrapper.
# why: Language Reference 8.7: the result of the decorator is bound to the name
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    calls = 0

    def counted(f):
        def wrapper(n):
            nonlocal calls
            calls += 1
            return f(n)
        return wrapper

    @counted
    def down(n):
        return 0 if n == 0 else down(n - 1)
    down(3)
    observe(down, calls)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (counted), cellvars (calls, down)
# function outer.counted line 14: args 1, varnames (f, wrapper), cellvars (f), freevars (calls), flags NESTED
# function outer.counted.wrapper line 15: args 1, varnames (n), freevars (calls, f), flags NESTED
# function outer.down line 21: args 1, varnames (n), freevars (down), flags NESTED
# observe
#   function 0 outer.<locals>.counted.<locals>.wrapper [calls: cell 0 = 4, f: cell 1 = function 1 outer.<locals>.down [down: cell 2 = function 0]]
#   4
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (counted), cellvars (calls, down)
# function outer.counted line 14: args 1, varnames (f, wrapper), cellvars (f), freevars (calls), flags NESTED
# function outer.counted.wrapper line 15: args 1, varnames (n), freevars (calls, f), flags NESTED
# function outer.down line 21: args 1, varnames (n), freevars (down), flags NESTED
# observe
#   function 0 outer.<locals>.counted.<locals>.wrapper [calls: cell 0 = 4, f: cell 1 = function 1 outer.<locals>.down [down: cell 2 = function 0]]
#   4
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (counted), cellvars (calls, down)
# function outer.counted line 14: args 1, varnames (f, wrapper), cellvars (f), freevars (calls), flags NESTED
# function outer.counted.wrapper line 15: args 1, varnames (n), freevars (calls, f), flags NESTED
# function outer.down line 21: args 1, varnames (n), freevars (down), flags NESTED
# observe
#   function 0 outer.<locals>.counted.<locals>.wrapper [calls: cell 0 = 4, f: cell 1 = function 1 outer.<locals>.down [down: cell 2 = function 0]]
#   4
# end
#   outer = function 0 outer
# teardown
