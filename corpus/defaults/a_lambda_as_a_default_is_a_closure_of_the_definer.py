# A lambda in a default captures from the function that executes the definition, and is made once for all calls.
# why: Language Reference 8.7 and 6.14
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(n):
    def f(get=lambda: n):
        return get
    n += 1
    observe(f, f() is f(), f()())


outer(1)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (n, f), cellvars (n)
# function outer.<lambda> line 12: freevars (n), flags NESTED
# function outer.f line 12: args 1, varnames (get), flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.f defaults (function 1 outer.<locals>.<lambda> [n: cell 0 = 2])
#   True
#   2
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (n, f), cellvars (n)
# function outer.<lambda> line 12: freevars (n), flags NESTED
# function outer.f line 12: args 1, varnames (get), flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.f defaults (function 1 outer.<locals>.<lambda> [n: cell 0 = 2])
#   True
#   2
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (n, f), cellvars (n)
# function outer.<lambda> line 12: freevars (n), flags NESTED
# function outer.f line 12: args 1, varnames (get), flags NESTED
# observe
#   function 0 outer.<locals>.f defaults (function 1 outer.<locals>.<lambda> [n: cell 0 = 2])
#   True
#   2
# end
#   outer = function 0 outer
# teardown
