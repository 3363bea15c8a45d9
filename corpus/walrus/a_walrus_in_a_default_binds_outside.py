# `:=` in a default value binds in the scope that holds the `def`, where the default is evaluated.
# why: Language Reference 8.7 and PEP 572
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def inner(a=(y := 5)):
        return a, y
    observe(inner, inner())


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (inner), cellvars (y)
# function outer.inner line 12: args 1, varnames (a), freevars (y), flags NESTED
# observe
#   function 0 outer.<locals>.inner [y: cell 0 = 5] defaults (5)
#   (5, 5)
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (inner), cellvars (y)
# function outer.inner line 12: args 1, varnames (a), freevars (y), flags NESTED
# observe
#   function 0 outer.<locals>.inner [y: cell 0 = 5] defaults (5)
#   (5, 5)
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (inner), cellvars (y)
# function outer.inner line 12: args 1, varnames (a), freevars (y), flags NESTED
# observe
#   function 0 outer.<locals>.inner [y: cell 0 = 5] defaults (5)
#   (5, 5)
# end
#   outer = function 0 outer
# teardown
