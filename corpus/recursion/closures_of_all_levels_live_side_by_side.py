# Each level of a recursion makes its own function over its own cells, and one level's function may hold that of the next.
# why: Language Reference 4.2.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def build(n):
    following = build(n - 1) if n else None

    def describe():
        return n, following and following()
    return describe


observe(build(2), build(2)())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function build line 11: args 1, varnames (n, describe), cellvars (following, n)
# function build.describe line 14: freevars (following, n), flags NESTED
# observe
#   function 0 build.<locals>.describe [following: cell 0 = function 1 build.<locals>.describe [following: cell 1 = function 2 build.<locals>.describe [following: cell 2 = None, n: cell 3 = 0], n: cell 4 = 1], n: cell 5 = 2]
#   (2, (1, (0, None)))
# end
#   build = function 0 build
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function build line 11: args 1, varnames (n, describe), cellvars (following, n)
# function build.describe line 14: freevars (following, n), flags NESTED
# observe
#   function 0 build.<locals>.describe [following: cell 0 = function 1 build.<locals>.describe [following: cell 1 = function 2 build.<locals>.describe [following: cell 2 = None, n: cell 3 = 0], n: cell 4 = 1], n: cell 5 = 2]
#   (2, (1, (0, None)))
# end
#   build = function 0 build
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function build line 11: args 1, varnames (n, describe), cellvars (n, following)
# function build.describe line 14: freevars (following, n), flags NESTED
# observe
#   function 0 build.<locals>.describe [following: cell 0 = function 1 build.<locals>.describe [following: cell 1 = function 2 build.<locals>.describe [following: cell 2 = None, n: cell 3 = 0], n: cell 4 = 1], n: cell 5 = 2]
#   (2, (1, (0, None)))
# end
#   build = function 0 build
# teardown
