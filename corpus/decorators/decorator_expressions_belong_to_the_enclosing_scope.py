# The expression after `@` is evaluated in the enclosing scope, before the function; a lambda in it captures from there.
# why: Language Reference 8.7
# found: written by hand
# versions: 3.9 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(n):
    @(lambda f: (n, f))
    def inner(n=2):
        return n
    return inner


observe(outer(1))

# === expected, format 1: 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (n, inner), cellvars (n)
# function outer.<lambda> line 12: args 1, varnames (f), freevars (n), flags NESTED
# function outer.inner line 12: args 1, varnames (n), flags NESTED NOFREE
# observe
#   (1, function 0 outer.<locals>.inner defaults (2))
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (n, inner), cellvars (n)
# function outer.<lambda> line 12: args 1, varnames (f), freevars (n), flags NESTED
# function outer.inner line 12: args 1, varnames (n), flags NESTED NOFREE
# observe
#   (1, function 0 outer.<locals>.inner defaults (2))
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (n, inner), cellvars (n)
# function outer.<lambda> line 12: args 1, varnames (f), freevars (n), flags NESTED
# function outer.inner line 12: args 1, varnames (n), flags NESTED
# observe
#   (1, function 0 outer.<locals>.inner defaults (2))
# end
#   outer = function 0 outer
# teardown
