# Up to 3.13 annotations of parameters are evaluated in the enclosing scope when the `def` runs: they capture nothing for the function.
# why: Language Reference 8.7 (up to 3.13)
# found: written by hand
# versions: 3.8 to 3.15

def outer(T):
    def inner(T: T) -> (lambda: T):
        return T
    return inner

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: args 1, varnames (T, inner), cellvars (T)
# function outer.<lambda> line 7: freevars (T), flags NESTED
# function outer.inner line 7: args 1, varnames (T), flags NESTED NOFREE
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 1, varnames (T, inner), cellvars (T)
# function outer.<lambda> line 7: freevars (T), flags NESTED
# function outer.inner line 7: args 1, varnames (T), flags NESTED NOFREE
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 6: args 1, varnames (T, inner), cellvars (T)
# function outer.<lambda> line 7: freevars (T), flags NESTED
# function outer.inner line 7: args 1, varnames (T), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14
# module <module> line 1
# function outer line 6: args 1, varnames (T, inner), cellvars (T)
# function outer.__annotate__ line 7: args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function outer.__annotate__.<lambda> line 7: qualname outer.<locals>.<lambda>, freevars (T), flags NESTED
# function outer.inner line 7: args 1, varnames (T), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.15
# module <module> line 1
# function outer line 6: args 1, varnames (T, inner), cellvars (T)
# function outer.__annotate__ line 7: qualname outer.<locals>.inner.__annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function outer.__annotate__.<lambda> line 7: qualname outer.<locals>.<lambda>, freevars (T), flags NESTED
# function outer.inner line 7: args 1, varnames (T), flags NESTED
# end
#   outer = function 0 outer
# teardown
