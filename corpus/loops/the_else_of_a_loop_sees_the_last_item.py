# `else` of a loop runs in the same scope: a function made there shares the loop variable's cell; an empty loop leaves it empty.
# why: Language Reference 8.3
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(items):
    for i in items:
        pass
    else:
        observe(lambda: i)


outer((1, 2))
outer(())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (items), cellvars (i)
# function outer.<lambda> line 15: freevars (i), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (items), cellvars (i)
# function outer.<lambda> line 15: freevars (i), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (items), cellvars (i)
# function outer.<lambda> line 15: freevars (i), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 empty]
# end
#   outer = function 0 outer
# teardown
