# Whether a name is a cell is decided by the text; whether the cell is full, by what ran.
# why: Language Reference 4.2.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(flag):
    if flag:
        x = 1
    return lambda: x


observe(outer(True), outer(False))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (flag), cellvars (x)
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
#   function 1 outer.<locals>.<lambda> [x: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (flag), cellvars (x)
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
#   function 1 outer.<locals>.<lambda> [x: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (flag), cellvars (x)
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
#   function 1 outer.<locals>.<lambda> [x: cell 1 empty]
# end
#   outer = function 0 outer
# teardown
