# The iterable of the first `for` is evaluated in the enclosing scope, all else inside: a target of the same name does not hide the outer variable from it.
# why: Language Reference 6.2.4: the iterable expression in the leftmost for clause is evaluated in the enclosing scope
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = (1, 2)
    doubled = [x * 2 for x in x]
    observe(doubled, lambda: x)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (doubled), cellvars (x)
# function outer.<listcomp> line 13: args 1, varnames (.0, x), flags NESTED NOFREE
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   list 0 [2, 4]
#   function 0 outer.<locals>.<lambda> [x: cell 0 = (1, 2)]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (doubled), cellvars (x)
# function outer.<listcomp> line 13: args 1, varnames (.0, x), flags NESTED NOFREE
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   list 0 [2, 4]
#   function 0 outer.<locals>.<lambda> [x: cell 0 = (1, 2)]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: varnames (doubled), cellvars (x)
# function outer.<listcomp> line 13: args 1, varnames (.0, x), flags NESTED
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   list 0 [2, 4]
#   function 0 outer.<locals>.<lambda> [x: cell 0 = (1, 2)]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: varnames (x, doubled), cellvars (x)
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   list 0 [2, 4]
#   function 0 outer.<locals>.<lambda> [x: cell 0 = (1, 2)]
# end
#   outer = function 0 outer
# teardown
