# A generator expression is never inlined: it has a code object `<genexpr>` with the parameter `.0`, and captures like a function.
# why: PEP 709 inlines list, set and dict comprehensions only
# found: written by hand
# versions: 3.8 to 3.15

def outer(k):
    return (k * i for i in (1, 2))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: args 1, varnames (k), cellvars (k)
# function outer.<genexpr> line 7: args 1, varnames (.0, i), freevars (k), flags NESTED GENERATOR
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 1, varnames (k), cellvars (k)
# function outer.<genexpr> line 7: args 1, varnames (.0, i), freevars (k), flags NESTED GENERATOR
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 6: args 1, varnames (k), cellvars (k)
# function outer.<genexpr> line 7: args 1, varnames (.0, i), freevars (k), flags NESTED GENERATOR
# end
#   outer = function 0 outer
# teardown
