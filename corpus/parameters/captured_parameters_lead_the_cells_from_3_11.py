# `co_cellvars` is sorted up to 3.10; from 3.11 captured parameters stand first, in parameter order, before the other cells.
# why: CPython's layout: 3.11 builds the tuple from `co_varnames` and the remaining cells
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(z, y, *x, w, **v):
    a = b = 0

    def inner():
        return a, b, v, w, x, y, z
    return inner


observe(outer(1, 2, w=3))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 2, kwonly 1, varnames (z, y, w, x, v, inner), cellvars (a, b, v, w, x, y, z), flags VARARGS VARKEYWORDS
# function outer.inner line 14: freevars (a, b, v, w, x, y, z), flags NESTED
# observe
#   function 0 outer.<locals>.inner [a: cell 0 = 0, b: cell 1 = 0, v: cell 2 = dict 0 {}, w: cell 3 = 3, x: cell 4 = (), y: cell 5 = 2, z: cell 6 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 2, kwonly 1, varnames (z, y, w, x, v, inner), cellvars (a, b, v, w, x, y, z), flags VARARGS VARKEYWORDS
# function outer.inner line 14: freevars (a, b, v, w, x, y, z), flags NESTED
# observe
#   function 0 outer.<locals>.inner [a: cell 0 = 0, b: cell 1 = 0, v: cell 2 = dict 0 {}, w: cell 3 = 3, x: cell 4 = (), y: cell 5 = 2, z: cell 6 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 2, kwonly 1, varnames (z, y, w, x, v, inner), cellvars (z, y, w, x, v, a, b), flags VARARGS VARKEYWORDS
# function outer.inner line 14: freevars (a, b, v, w, x, y, z), flags NESTED
# observe
#   function 0 outer.<locals>.inner [a: cell 0 = 0, b: cell 1 = 0, v: cell 2 = dict 0 {}, w: cell 3 = 3, x: cell 4 = (), y: cell 5 = 2, z: cell 6 = 1]
# end
#   outer = function 0 outer
# teardown
