# Functions made before, between and after the bindings of a variable all hold its one cell, whatever was in it when they were made.
# why: Language Reference 4.2.1: a variable belongs to the block, not to the statement that binds it
# found: written by hand; seed text 1: `__closure__` is a tuple of cells, and a cell is the variable
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    before = lambda: x
    observe(before)
    x = 1
    between = lambda: x
    observe(before, between)
    x = 2
    after = lambda: x
    observe(before, between, after, before())


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (before, between, after), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<lambda> line 15: freevars (x), flags NESTED
# function outer.<lambda> line 18: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
#   function 1 outer.<locals>.<lambda> [x: cell 0]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 2]
#   function 1 outer.<locals>.<lambda> [x: cell 0]
#   function 2 outer.<locals>.<lambda> [x: cell 0]
#   2
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (before, between, after), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<lambda> line 15: freevars (x), flags NESTED
# function outer.<lambda> line 18: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
#   function 1 outer.<locals>.<lambda> [x: cell 0]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 2]
#   function 1 outer.<locals>.<lambda> [x: cell 0]
#   function 2 outer.<locals>.<lambda> [x: cell 0]
#   2
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (before, between, after), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<lambda> line 15: freevars (x), flags NESTED
# function outer.<lambda> line 18: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
#   function 1 outer.<locals>.<lambda> [x: cell 0]
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 2]
#   function 1 outer.<locals>.<lambda> [x: cell 0]
#   function 2 outer.<locals>.<lambda> [x: cell 0]
#   2
# end
#   outer = function 0 outer
# teardown
