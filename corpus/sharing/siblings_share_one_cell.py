# Two functions made in one call that use the same variable hold the very same cell, whichever is looked at first.
# why: Language Reference 4.2.1: one variable per execution of a block
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x, y = 1, 2

    def f():
        return x, y

    def g():
        return y
    observe(f, g)
    observe(g, f)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (f, g), cellvars (x, y)
# function outer.f line 14: freevars (x, y), flags NESTED
# function outer.g line 17: freevars (y), flags NESTED
# observe
#   function 0 outer.<locals>.f [x: cell 0 = 1, y: cell 1 = 2]
#   function 1 outer.<locals>.g [y: cell 1]
# observe
#   function 0 outer.<locals>.g [y: cell 0 = 2]
#   function 1 outer.<locals>.f [x: cell 1 = 1, y: cell 0]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (f, g), cellvars (x, y)
# function outer.f line 14: freevars (x, y), flags NESTED
# function outer.g line 17: freevars (y), flags NESTED
# observe
#   function 0 outer.<locals>.f [x: cell 0 = 1, y: cell 1 = 2]
#   function 1 outer.<locals>.g [y: cell 1]
# observe
#   function 0 outer.<locals>.g [y: cell 0 = 2]
#   function 1 outer.<locals>.f [x: cell 1 = 1, y: cell 0]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (f, g), cellvars (x, y)
# function outer.f line 14: freevars (x, y), flags NESTED
# function outer.g line 17: freevars (y), flags NESTED
# observe
#   function 0 outer.<locals>.f [x: cell 0 = 1, y: cell 1 = 2]
#   function 1 outer.<locals>.g [y: cell 1]
# observe
#   function 0 outer.<locals>.g [y: cell 0 = 2]
#   function 1 outer.<locals>.f [x: cell 1 = 1, y: cell 0]
# end
#   outer = function 0 outer
# teardown
