# A function may read the variable around it while another writes the module's variable of the same name: each keeps its own.
# why: Language Reference 7.12 and 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


x = "module"


def outer():
    x = "outer"

    def write():
        global x
        x = "written"

    def read():
        return x
    write()
    return read, write


read, write = outer()
observe(read(), x, read, write)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 14: varnames (write, read), cellvars (x)
# function outer.write line 17: flags NESTED NOFREE
# function outer.read line 21: freevars (x), flags NESTED
# observe
#   'outer'
#   'written'
#   function 0 outer.<locals>.read [x: cell 0 = 'outer']
#   function 1 outer.<locals>.write
# end
#   x = 'written'
#   outer = function 0 outer
#   read = function 1 outer.<locals>.read [x: cell 0 = 'outer']
#   write = function 2 outer.<locals>.write
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 14: varnames (write, read), cellvars (x)
# function outer.write line 17: flags NESTED NOFREE
# function outer.read line 21: freevars (x), flags NESTED
# observe
#   'outer'
#   'written'
#   function 0 outer.<locals>.read [x: cell 0 = 'outer']
#   function 1 outer.<locals>.write
# end
#   x = 'written'
#   outer = function 0 outer
#   read = function 1 outer.<locals>.read [x: cell 0 = 'outer']
#   write = function 2 outer.<locals>.write
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 14: varnames (write, read), cellvars (x)
# function outer.write line 17: flags NESTED
# function outer.read line 21: freevars (x), flags NESTED
# observe
#   'outer'
#   'written'
#   function 0 outer.<locals>.read [x: cell 0 = 'outer']
#   function 1 outer.<locals>.write
# end
#   x = 'written'
#   outer = function 0 outer
#   read = function 1 outer.<locals>.read [x: cell 0 = 'outer']
#   write = function 2 outer.<locals>.write
# teardown
