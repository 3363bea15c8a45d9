# A write after `global x` binds the module's `x`; the cell of the enclosing function's `x` keeps its contents.
# why: Language Reference 7.12
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1

    def write():
        global x
        x = 2

    def read():
        return x
    write()
    observe(write, read, read())


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (write, read), cellvars (x)
# function outer.write line 14: flags NESTED NOFREE
# function outer.read line 18: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.write
#   function 1 outer.<locals>.read [x: cell 0 = 1]
#   1
# end
#   outer = function 0 outer
#   x = 2
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (write, read), cellvars (x)
# function outer.write line 14: flags NESTED NOFREE
# function outer.read line 18: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.write
#   function 1 outer.<locals>.read [x: cell 0 = 1]
#   1
# end
#   outer = function 0 outer
#   x = 2
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (write, read), cellvars (x)
# function outer.write line 14: flags NESTED
# function outer.read line 18: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.write
#   function 1 outer.<locals>.read [x: cell 0 = 1]
#   1
# end
#   outer = function 0 outer
#   x = 2
# teardown
