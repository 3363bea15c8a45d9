# A decorator factory: the innermost function holds cells of both functions around it, in the order of `co_freevars`.
# why: Language Reference 4.2.2 and 8.7
# found: written by hand; seed text 5: closures are great for factories
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def times(n):
    def decorate(f):
        def wrapper(x):
            total = 0
            for _ in range(n):
                total += f(x)
            return total
        return wrapper
    return decorate


@times(3)
def square(x):
    return x * x


observe(square, square(2))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function times line 11: args 1, varnames (n, decorate), cellvars (n)
# function times.decorate line 12: args 1, varnames (f, wrapper), cellvars (f), freevars (n), flags NESTED
# function times.decorate.wrapper line 13: args 1, varnames (x, total, _), freevars (f, n), flags NESTED
# function square line 22: args 1, varnames (x), flags NOFREE
# observe
#   function 0 times.<locals>.decorate.<locals>.wrapper [f: cell 0 = function 1 square, n: cell 1 = 3]
#   12
# end
#   times = function 0 times
#   square = function 1 times.<locals>.decorate.<locals>.wrapper [f: cell 0 = function 2 square, n: cell 1 = 3]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function times line 11: args 1, varnames (n, decorate), cellvars (n)
# function times.decorate line 12: args 1, varnames (f, wrapper), cellvars (f), freevars (n), flags NESTED
# function times.decorate.wrapper line 13: args 1, varnames (x, total, _), freevars (f, n), flags NESTED
# function square line 22: args 1, varnames (x), flags NOFREE
# observe
#   function 0 times.<locals>.decorate.<locals>.wrapper [f: cell 0 = function 1 square, n: cell 1 = 3]
#   12
# end
#   times = function 0 times
#   square = function 1 times.<locals>.decorate.<locals>.wrapper [f: cell 0 = function 2 square, n: cell 1 = 3]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function times line 11: args 1, varnames (n, decorate), cellvars (n)
# function times.decorate line 12: args 1, varnames (f, wrapper), cellvars (f), freevars (n), flags NESTED
# function times.decorate.wrapper line 13: args 1, varnames (x, total, _), freevars (f, n), flags NESTED
# function square line 22: args 1, varnames (x)
# observe
#   function 0 times.<locals>.decorate.<locals>.wrapper [f: cell 0 = function 1 square, n: cell 1 = 3]
#   12
# end
#   times = function 0 times
#   square = function 1 times.<locals>.decorate.<locals>.wrapper [f: cell 0 = function 2 square, n: cell 1 = 3]
# teardown
