# The target of `:=` in a generator expression is a cell of the function in all versions: the generator expression is a function of its own.
# why: PEP 572
# found: written by hand
# versions: 3.8 to 3.15

def outer(items):
    found = any((hit := item) for item in items)
    return found, hit

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: args 1, varnames (items, found), cellvars (hit)
# function outer.<genexpr> line 7: args 1, varnames (.0, item), freevars (hit), flags NESTED GENERATOR
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 1, varnames (items, found), cellvars (hit)
# function outer.<genexpr> line 7: args 1, varnames (.0, item), freevars (hit), flags NESTED GENERATOR
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 6: args 1, varnames (items, found), cellvars (hit)
# function outer.<genexpr> line 7: args 1, varnames (.0, item), freevars (hit), flags NESTED GENERATOR
# end
#   outer = function 0 outer
# teardown
