# `with ... as name` binds names of the function, tuples included.
# why: Language Reference 8.5
# found: written by hand
# versions: 3.8 to 3.15

def outer(manager):
    with manager() as (a, [b, *c]), manager() as d:
        return lambda: (a, b, c, d)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: args 1, varnames (manager), cellvars (a, b, c, d)
# function outer.<lambda> line 8: freevars (a, b, c, d), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 1, varnames (manager), cellvars (a, b, c, d)
# function outer.<lambda> line 8: freevars (a, b, c, d), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 6: args 1, varnames (manager), cellvars (a, b, c, d)
# function outer.<lambda> line 8: freevars (a, b, c, d), flags NESTED
# end
#   outer = function 0 outer
# teardown
