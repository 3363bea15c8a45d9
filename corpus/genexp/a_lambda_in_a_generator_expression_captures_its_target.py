# The target of a generator expression is a cell of the generator expression; the lambda's qualified name has no second `<locals>`.
# why: Language Reference 6.2.8; PEP 3155 for qualified names
# found: written by hand
# versions: 3.8 to 3.15

def outer(k):
    return list((lambda: (i, k)) for i in (1, 2))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: args 1, varnames (k), cellvars (k)
# function outer.<genexpr> line 7: args 1, varnames (.0), cellvars (i), freevars (k), flags NESTED GENERATOR
# function outer.<genexpr>.<lambda> line 7: freevars (i, k), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 1, varnames (k), cellvars (k)
# function outer.<genexpr> line 7: args 1, varnames (.0), cellvars (i), freevars (k), flags NESTED GENERATOR
# function outer.<genexpr>.<lambda> line 7: freevars (i, k), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 6: args 1, varnames (k), cellvars (k)
# function outer.<genexpr> line 7: args 1, varnames (.0), cellvars (i), freevars (k), flags NESTED GENERATOR
# function outer.<genexpr>.<lambda> line 7: freevars (i, k), flags NESTED
# end
#   outer = function 0 outer
# teardown
