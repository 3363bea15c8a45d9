# A name that a function only deletes is local to it, and so a cell when an inner function reads it; the cell is empty from the start.
# why: Language Reference 4.2.1: a target occurring in a `del` statement is considered bound
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


x = "module"


def outer(stop):
    def inner():
        return x
    if stop:
        return inner
    del x


observe(outer(True))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 14: args 1, varnames (stop, inner), cellvars (x)
# function outer.inner line 15: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 14: args 1, varnames (stop, inner), cellvars (x)
# function outer.inner line 15: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 14: args 1, varnames (stop, inner), cellvars (x)
# function outer.inner line 15: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# end
#   x = 'module'
#   outer = function 0 outer
# teardown
