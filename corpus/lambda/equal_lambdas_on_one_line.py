# Two equal lambdas on one line are two functions over one cell; up to 3.10 they may share one code object.
# why: Language Reference 6.14; identity of code objects is the implementation's affair
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    return (lambda: x), (lambda: x)


observe(outer(1))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<lambda> line 12 (maybe): freevars (x), flags NESTED
# observe
#   (function 0 outer.<locals>.<lambda> [x: cell 0 = 1], function 1 outer.<locals>.<lambda> [x: cell 0])
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<lambda> line 12 (maybe): freevars (x), flags NESTED
# observe
#   (function 0 outer.<locals>.<lambda> [x: cell 0 = 1], function 1 outer.<locals>.<lambda> [x: cell 0])
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<lambda> line 12 (maybe): freevars (x), flags NESTED
# observe
#   (function 0 outer.<locals>.<lambda> [x: cell 0 = 1], function 1 outer.<locals>.<lambda> [x: cell 0])
# end
#   outer = function 0 outer
# teardown
