# A write through `nonlocal` refills the shared cell: the owner and a sibling read the new value.
# why: Language Reference 7.13
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    n = 0

    def up():
        nonlocal n
        n += 1

    def get():
        return n
    up()
    up()
    observe(up, get, get(), n)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (up, get), cellvars (n)
# function outer.up line 14: freevars (n), flags NESTED
# function outer.get line 18: freevars (n), flags NESTED
# observe
#   function 0 outer.<locals>.up [n: cell 0 = 2]
#   function 1 outer.<locals>.get [n: cell 0]
#   2
#   2
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (up, get), cellvars (n)
# function outer.up line 14: freevars (n), flags NESTED
# function outer.get line 18: freevars (n), flags NESTED
# observe
#   function 0 outer.<locals>.up [n: cell 0 = 2]
#   function 1 outer.<locals>.get [n: cell 0]
#   2
#   2
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (up, get), cellvars (n)
# function outer.up line 14: freevars (n), flags NESTED
# function outer.get line 18: freevars (n), flags NESTED
# observe
#   function 0 outer.<locals>.up [n: cell 0 = 2]
#   function 1 outer.<locals>.get [n: cell 0]
#   2
#   2
# end
#   outer = function 0 outer
# teardown
