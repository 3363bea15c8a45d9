# `:=` inside a comprehension binds a variable of the function around it, so that it is there after the comprehension.
# why: PEP 572, scope of the target; Language Reference 6.12
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    squares = [last := i * i for i in range(4)]
    observe(squares, last, lambda: last)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (squares), cellvars (last)
# function outer.<listcomp> line 12: args 1, varnames (.0, i), freevars (last), flags NESTED
# function outer.<lambda> line 13: freevars (last), flags NESTED
# observe
#   list 0 [0, 1, 4, 9]
#   9
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 9]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (squares), cellvars (last)
# function outer.<listcomp> line 12: args 1, varnames (.0, i), freevars (last), flags NESTED
# function outer.<lambda> line 13: freevars (last), flags NESTED
# observe
#   list 0 [0, 1, 4, 9]
#   9
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 9]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: varnames (squares), cellvars (last)
# function outer.<listcomp> line 12: args 1, varnames (.0, i), freevars (last), flags NESTED
# function outer.<lambda> line 13: freevars (last), flags NESTED
# observe
#   list 0 [0, 1, 4, 9]
#   9
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 9]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: varnames (i, squares), cellvars (last)
# function outer.<lambda> line 13: freevars (last), flags NESTED
# observe
#   list 0 [0, 1, 4, 9]
#   9
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 9]
# end
#   outer = function 0 outer
# teardown
