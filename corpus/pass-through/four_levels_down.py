# A variable is free in each function between the owner and the user, whatever the distance, and in none beside.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def a(x, y):
    def b():
        def c():
            def d():
                return x
            return d

        def e():
            return y
        return c, e
    return b


b = a(1, 2)
c, e = b()
observe(b, c, e, c())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function a line 11: args 2, varnames (x, y, b), cellvars (x, y)
# function a.b line 12: varnames (c, e), freevars (x, y), flags NESTED
# function a.b.c line 13: varnames (d), freevars (x), flags NESTED
# function a.b.c.d line 14: freevars (x), flags NESTED
# function a.b.e line 18: freevars (y), flags NESTED
# observe
#   function 0 a.<locals>.b [x: cell 0 = 1, y: cell 1 = 2]
#   function 1 a.<locals>.b.<locals>.c [x: cell 0]
#   function 2 a.<locals>.b.<locals>.e [y: cell 1]
#   function 3 a.<locals>.b.<locals>.c.<locals>.d [x: cell 0]
# end
#   a = function 0 a
#   b = function 1 a.<locals>.b [x: cell 0 = 1, y: cell 1 = 2]
#   c = function 2 a.<locals>.b.<locals>.c [x: cell 0]
#   e = function 3 a.<locals>.b.<locals>.e [y: cell 1]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function a line 11: args 2, varnames (x, y, b), cellvars (x, y)
# function a.b line 12: varnames (c, e), freevars (x, y), flags NESTED
# function a.b.c line 13: varnames (d), freevars (x), flags NESTED
# function a.b.c.d line 14: freevars (x), flags NESTED
# function a.b.e line 18: freevars (y), flags NESTED
# observe
#   function 0 a.<locals>.b [x: cell 0 = 1, y: cell 1 = 2]
#   function 1 a.<locals>.b.<locals>.c [x: cell 0]
#   function 2 a.<locals>.b.<locals>.e [y: cell 1]
#   function 3 a.<locals>.b.<locals>.c.<locals>.d [x: cell 0]
# end
#   a = function 0 a
#   b = function 1 a.<locals>.b [x: cell 0 = 1, y: cell 1 = 2]
#   c = function 2 a.<locals>.b.<locals>.c [x: cell 0]
#   e = function 3 a.<locals>.b.<locals>.e [y: cell 1]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function a line 11: args 2, varnames (x, y, b), cellvars (x, y)
# function a.b line 12: varnames (c, e), freevars (x, y), flags NESTED
# function a.b.c line 13: varnames (d), freevars (x), flags NESTED
# function a.b.c.d line 14: freevars (x), flags NESTED
# function a.b.e line 18: freevars (y), flags NESTED
# observe
#   function 0 a.<locals>.b [x: cell 0 = 1, y: cell 1 = 2]
#   function 1 a.<locals>.b.<locals>.c [x: cell 0]
#   function 2 a.<locals>.b.<locals>.e [y: cell 1]
#   function 3 a.<locals>.b.<locals>.c.<locals>.d [x: cell 0]
# end
#   a = function 0 a
#   b = function 1 a.<locals>.b [x: cell 0 = 1, y: cell 1 = 2]
#   c = function 2 a.<locals>.b.<locals>.c [x: cell 0]
#   e = function 3 a.<locals>.b.<locals>.e [y: cell 1]
# teardown
