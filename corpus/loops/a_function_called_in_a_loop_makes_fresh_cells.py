# To give each function its own cell, call a function per item: each call makes new cells.
# why: Language Reference 4.2.1: a block is executed in a new frame for each call
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def fresh(i):
        return lambda: i
    return [fresh(i) for i in range(3)]


fs = outer()
observe(fs, [f() for f in fs])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: cellvars (fresh)
# function outer.fresh line 12: args 1, varnames (i), cellvars (i), flags NESTED
# function outer.fresh.<lambda> line 13: freevars (i), flags NESTED
# function outer.<listcomp> line 14: args 1, varnames (.0, i), freevars (fresh), flags NESTED
# function <listcomp> line 18: args 1, varnames (.0, f), flags NOFREE
# observe
#   list 0 [function 0 outer.<locals>.fresh.<locals>.<lambda> [i: cell 0 = 0], function 1 outer.<locals>.fresh.<locals>.<lambda> [i: cell 1 = 1], function 2 outer.<locals>.fresh.<locals>.<lambda> [i: cell 2 = 2]]
#   list 1 [0, 1, 2]
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.fresh.<locals>.<lambda> [i: cell 0 = 0], function 2 outer.<locals>.fresh.<locals>.<lambda> [i: cell 1 = 1], function 3 outer.<locals>.fresh.<locals>.<lambda> [i: cell 2 = 2]]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: cellvars (fresh)
# function outer.fresh line 12: args 1, varnames (i), cellvars (i), flags NESTED
# function outer.fresh.<lambda> line 13: freevars (i), flags NESTED
# function outer.<listcomp> line 14: args 1, varnames (.0, i), freevars (fresh), flags NESTED
# function <listcomp> line 18: args 1, varnames (.0, f), flags NOFREE
# observe
#   list 0 [function 0 outer.<locals>.fresh.<locals>.<lambda> [i: cell 0 = 0], function 1 outer.<locals>.fresh.<locals>.<lambda> [i: cell 1 = 1], function 2 outer.<locals>.fresh.<locals>.<lambda> [i: cell 2 = 2]]
#   list 1 [0, 1, 2]
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.fresh.<locals>.<lambda> [i: cell 0 = 0], function 2 outer.<locals>.fresh.<locals>.<lambda> [i: cell 1 = 1], function 3 outer.<locals>.fresh.<locals>.<lambda> [i: cell 2 = 2]]
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: cellvars (fresh)
# function outer.fresh line 12: args 1, varnames (i), cellvars (i), flags NESTED
# function outer.fresh.<lambda> line 13: freevars (i), flags NESTED
# function outer.<listcomp> line 14: args 1, varnames (.0, i), freevars (fresh), flags NESTED
# function <listcomp> line 18: args 1, varnames (.0, f)
# observe
#   list 0 [function 0 outer.<locals>.fresh.<locals>.<lambda> [i: cell 0 = 0], function 1 outer.<locals>.fresh.<locals>.<lambda> [i: cell 1 = 1], function 2 outer.<locals>.fresh.<locals>.<lambda> [i: cell 2 = 2]]
#   list 1 [0, 1, 2]
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.fresh.<locals>.<lambda> [i: cell 0 = 0], function 2 outer.<locals>.fresh.<locals>.<lambda> [i: cell 1 = 1], function 3 outer.<locals>.fresh.<locals>.<lambda> [i: cell 2 = 2]]
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1: varnames (f)
# function outer line 11: varnames (fresh, i)
# function outer.fresh line 12: args 1, varnames (i), cellvars (i), flags NESTED
# function outer.fresh.<lambda> line 13: freevars (i), flags NESTED
# observe
#   list 0 [function 0 outer.<locals>.fresh.<locals>.<lambda> [i: cell 0 = 0], function 1 outer.<locals>.fresh.<locals>.<lambda> [i: cell 1 = 1], function 2 outer.<locals>.fresh.<locals>.<lambda> [i: cell 2 = 2]]
#   list 1 [0, 1, 2]
# end
#   outer = function 0 outer
#   fs = list 0 [function 1 outer.<locals>.fresh.<locals>.<lambda> [i: cell 0 = 0], function 2 outer.<locals>.fresh.<locals>.<lambda> [i: cell 1 = 1], function 3 outer.<locals>.fresh.<locals>.<lambda> [i: cell 2 = 2]]
# teardown
