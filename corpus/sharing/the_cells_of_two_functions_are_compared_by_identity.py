# `f.__closure__[i] is g.__closure__[j]` holds exactly when both mean the same variable of the same call; equal contents do not count.
# why: data model, `function.__closure__`: a tuple of cells that contain bindings for the free variables
# found: written by hand; seed text 2: cells correspond to the names in `co_freevars` by position
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x, y):
    def f():
        return x, y

    def g():
        return y
    return f, g


f, g = outer(1, 1)
h, _ = outer(1, 1)
observe(f.__code__.co_freevars, g.__code__.co_freevars, f, g, h)
observe(f.__closure__[1] is g.__closure__[0], f.__closure__[0] is g.__closure__[0])
observe(f.__closure__[0] is h.__closure__[0], f.__closure__[0].cell_contents == h.__closure__[0].cell_contents)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 2, varnames (x, y, f, g), cellvars (x, y)
# function outer.f line 12: freevars (x, y), flags NESTED
# function outer.g line 15: freevars (y), flags NESTED
# observe
#   ('x', 'y')
#   ('y',)
#   function 0 outer.<locals>.f [x: cell 0 = 1, y: cell 1 = 1]
#   function 1 outer.<locals>.g [y: cell 1]
#   function 2 outer.<locals>.f [x: cell 2 = 1, y: cell 3 = 1]
# observe
#   True
#   False
# observe
#   False
#   True
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f [x: cell 0 = 1, y: cell 1 = 1]
#   g = function 2 outer.<locals>.g [y: cell 1]
#   h = function 3 outer.<locals>.f [x: cell 2 = 1, y: cell 3 = 1]
#   _ = function 4 outer.<locals>.g [y: cell 3]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 2, varnames (x, y, f, g), cellvars (x, y)
# function outer.f line 12: freevars (x, y), flags NESTED
# function outer.g line 15: freevars (y), flags NESTED
# observe
#   ('x', 'y')
#   ('y',)
#   function 0 outer.<locals>.f [x: cell 0 = 1, y: cell 1 = 1]
#   function 1 outer.<locals>.g [y: cell 1]
#   function 2 outer.<locals>.f [x: cell 2 = 1, y: cell 3 = 1]
# observe
#   True
#   False
# observe
#   False
#   True
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f [x: cell 0 = 1, y: cell 1 = 1]
#   g = function 2 outer.<locals>.g [y: cell 1]
#   h = function 3 outer.<locals>.f [x: cell 2 = 1, y: cell 3 = 1]
#   _ = function 4 outer.<locals>.g [y: cell 3]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 2, varnames (x, y, f, g), cellvars (x, y)
# function outer.f line 12: freevars (x, y), flags NESTED
# function outer.g line 15: freevars (y), flags NESTED
# observe
#   ('x', 'y')
#   ('y',)
#   function 0 outer.<locals>.f [x: cell 0 = 1, y: cell 1 = 1]
#   function 1 outer.<locals>.g [y: cell 1]
#   function 2 outer.<locals>.f [x: cell 2 = 1, y: cell 3 = 1]
# observe
#   True
#   False
# observe
#   False
#   True
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f [x: cell 0 = 1, y: cell 1 = 1]
#   g = function 2 outer.<locals>.g [y: cell 1]
#   h = function 3 outer.<locals>.f [x: cell 2 = 1, y: cell 3 = 1]
#   _ = function 4 outer.<locals>.g [y: cell 3]
# teardown
