# If the number of items does not fit, ValueError is raised and none of the targets is bound.
# why: Language Reference 7.2: the object must be an iterable with as many items as there are targets
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(items):
    get = lambda: (a, b)
    try:
        a, b = items
    except ValueError:
        observe("does not fit", get)
    else:
        observe("fits", get)


outer([1])
outer([1, 2])
outer([1, 2, 3])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (items, get), cellvars (a, b)
# function outer.<lambda> line 12: freevars (a, b), flags NESTED
# observe
#   'does not fit'
#   function 0 outer.<locals>.<lambda> [a: cell 0 empty, b: cell 1 empty]
# observe
#   'fits'
#   function 0 outer.<locals>.<lambda> [a: cell 0 = 1, b: cell 1 = 2]
# observe
#   'does not fit'
#   function 0 outer.<locals>.<lambda> [a: cell 0 empty, b: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (items, get), cellvars (a, b)
# function outer.<lambda> line 12: freevars (a, b), flags NESTED
# observe
#   'does not fit'
#   function 0 outer.<locals>.<lambda> [a: cell 0 empty, b: cell 1 empty]
# observe
#   'fits'
#   function 0 outer.<locals>.<lambda> [a: cell 0 = 1, b: cell 1 = 2]
# observe
#   'does not fit'
#   function 0 outer.<locals>.<lambda> [a: cell 0 empty, b: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (items, get), cellvars (a, b)
# function outer.<lambda> line 12: freevars (a, b), flags NESTED
# observe
#   'does not fit'
#   function 0 outer.<locals>.<lambda> [a: cell 0 empty, b: cell 1 empty]
# observe
#   'fits'
#   function 0 outer.<locals>.<lambda> [a: cell 0 = 1, b: cell 1 = 2]
# observe
#   'does not fit'
#   function 0 outer.<locals>.<lambda> [a: cell 0 empty, b: cell 1 empty]
# end
#   outer = function 0 outer
# teardown
