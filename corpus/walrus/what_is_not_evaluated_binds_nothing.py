# A walrus behind `and`, `or` or in a conditional expression binds only when it is reached; else the cell stays empty.
# why: PEP 572; Language Reference 6.11 and 6.13
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(flag):
    flag and (x := "and")
    flag or (y := "or")
    z = (x := "chosen") if not flag else (y := "other")
    return lambda: (x, y, z)


observe(outer(True), outer(False))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (flag), cellvars (x, y, z)
# function outer.<lambda> line 15: freevars (x, y, z), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'and', y: cell 1 = 'other', z: cell 2 = 'other']
#   function 1 outer.<locals>.<lambda> [x: cell 3 = 'chosen', y: cell 4 = 'or', z: cell 5 = 'chosen']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (flag), cellvars (x, y, z)
# function outer.<lambda> line 15: freevars (x, y, z), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'and', y: cell 1 = 'other', z: cell 2 = 'other']
#   function 1 outer.<locals>.<lambda> [x: cell 3 = 'chosen', y: cell 4 = 'or', z: cell 5 = 'chosen']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (flag), cellvars (x, y, z)
# function outer.<lambda> line 15: freevars (x, y, z), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'and', y: cell 1 = 'other', z: cell 2 = 'other']
#   function 1 outer.<locals>.<lambda> [x: cell 3 = 'chosen', y: cell 4 = 'or', z: cell 5 = 'chosen']
# end
#   outer = function 0 outer
# teardown
