# A captured parameter can be deleted like any variable: the cell is empty, and functions made before and after share it.
# why: Language Reference 4.2.1: parameters are local variables; 7.5
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x, *rest):
    before = lambda: (x, rest)
    del x, rest
    observe(before, lambda: (x, rest))
    rest = "again"
    observe(before)


outer(1, 2, 3)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, rest, before), cellvars (rest, x), flags VARARGS
# function outer.<lambda> line 12: freevars (rest, x), flags NESTED
# function outer.<lambda> line 14: freevars (rest, x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [rest: cell 0 empty, x: cell 1 empty]
#   function 1 outer.<locals>.<lambda> [rest: cell 0, x: cell 1]
# observe
#   function 0 outer.<locals>.<lambda> [rest: cell 0 = 'again', x: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, rest, before), cellvars (rest, x), flags VARARGS
# function outer.<lambda> line 12: freevars (rest, x), flags NESTED
# function outer.<lambda> line 14: freevars (rest, x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [rest: cell 0 empty, x: cell 1 empty]
#   function 1 outer.<locals>.<lambda> [rest: cell 0, x: cell 1]
# observe
#   function 0 outer.<locals>.<lambda> [rest: cell 0 = 'again', x: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, rest, before), cellvars (x, rest), flags VARARGS
# function outer.<lambda> line 12: freevars (rest, x), flags NESTED
# function outer.<lambda> line 14: freevars (rest, x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [rest: cell 0 empty, x: cell 1 empty]
#   function 1 outer.<locals>.<lambda> [rest: cell 0, x: cell 1]
# observe
#   function 0 outer.<locals>.<lambda> [rest: cell 0 = 'again', x: cell 1 empty]
# end
#   outer = function 0 outer
# teardown
