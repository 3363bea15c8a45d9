# Keyword-only defaults are kept by name; those of positional parameters by position.
# why: Language Reference 8.7; data model, `__defaults__` and `__kwdefaults__`
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(n):
    def inner(a, b=n, *, c, d=n + 1):
        return a, b, c, d, n
    return inner


f = outer(1)
observe(f, f(0, c=3))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (n, inner), cellvars (n)
# function outer.inner line 12: args 2, kwonly 2, varnames (a, b, c, d), freevars (n), flags NESTED
# observe
#   function 0 outer.<locals>.inner [n: cell 0 = 1] defaults (1) kwdefaults (d: 2)
#   (0, 1, 3, 2, 1)
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.inner [n: cell 0 = 1] defaults (1) kwdefaults (d: 2)
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (n, inner), cellvars (n)
# function outer.inner line 12: args 2, kwonly 2, varnames (a, b, c, d), freevars (n), flags NESTED
# observe
#   function 0 outer.<locals>.inner [n: cell 0 = 1] defaults (1) kwdefaults (d: 2)
#   (0, 1, 3, 2, 1)
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.inner [n: cell 0 = 1] defaults (1) kwdefaults (d: 2)
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (n, inner), cellvars (n)
# function outer.inner line 12: args 2, kwonly 2, varnames (a, b, c, d), freevars (n), flags NESTED
# observe
#   function 0 outer.<locals>.inner [n: cell 0 = 1] defaults (1) kwdefaults (d: 2)
#   (0, 1, 3, 2, 1)
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.inner [n: cell 0 = 1] defaults (1) kwdefaults (d: 2)
# teardown
