# Up to 3.11 the function's variable is a cell, because the comprehension is a function of its own; from 3.12 it is inlined and the variable stays fast.
# why: PEP 709
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(k):
    return [k * i for i in (1, 2)], {k + i for i in (1,)}, {k: i for i in (1,)}


observe(outer(3))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (k), cellvars (k)
# function outer.<dictcomp> line 12: args 1, varnames (.0, i), freevars (k), flags NESTED
# function outer.<listcomp> line 12: args 1, varnames (.0, i), freevars (k), flags NESTED
# function outer.<setcomp> line 12: args 1, varnames (.0, i), freevars (k), flags NESTED
# observe
#   (list 0 [3, 6], set {4}, dict 0 {3: 1})
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (k), cellvars (k)
# function outer.<dictcomp> line 12: args 1, varnames (.0, i), freevars (k), flags NESTED
# function outer.<listcomp> line 12: args 1, varnames (.0, i), freevars (k), flags NESTED
# function outer.<setcomp> line 12: args 1, varnames (.0, i), freevars (k), flags NESTED
# observe
#   (list 0 [3, 6], set {4}, dict 0 {3: 1})
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: args 1, varnames (k), cellvars (k)
# function outer.<dictcomp> line 12: args 1, varnames (.0, i), freevars (k), flags NESTED
# function outer.<listcomp> line 12: args 1, varnames (.0, i), freevars (k), flags NESTED
# function outer.<setcomp> line 12: args 1, varnames (.0, i), freevars (k), flags NESTED
# observe
#   (list 0 [3, 6], set {4}, dict 0 {3: 1})
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (k, i)
# observe
#   (list 0 [3, 6], set {4}, dict 0 {3: 1})
# end
#   outer = function 0 outer
# teardown
