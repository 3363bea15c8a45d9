# The defaults of positional parameters are evaluated from left to right, then those of keyword-only parameters.
# why: Language Reference 8.7: default parameter values are evaluated from left to right
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    n = 0

    def count():
        nonlocal n
        n += 1
        return n

    def f(a=count(), b=count(), *, c=count(), d=count()):
        return a, b, c, d
    observe(count, f, f(b="given"))


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (count, f), cellvars (n)
# function outer.count line 14: freevars (n), flags NESTED
# function outer.f line 19: args 2, kwonly 2, varnames (a, b, c, d), flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.count [n: cell 0 = 4]
#   function 1 outer.<locals>.f defaults (1, 2) kwdefaults (c: 3, d: 4)
#   (1, 'given', 3, 4)
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (count, f), cellvars (n)
# function outer.count line 14: freevars (n), flags NESTED
# function outer.f line 19: args 2, kwonly 2, varnames (a, b, c, d), flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.count [n: cell 0 = 4]
#   function 1 outer.<locals>.f defaults (1, 2) kwdefaults (c: 3, d: 4)
#   (1, 'given', 3, 4)
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (count, f), cellvars (n)
# function outer.count line 14: freevars (n), flags NESTED
# function outer.f line 19: args 2, kwonly 2, varnames (a, b, c, d), flags NESTED
# observe
#   function 0 outer.<locals>.count [n: cell 0 = 4]
#   function 1 outer.<locals>.f defaults (1, 2) kwdefaults (c: 3, d: 4)
#   (1, 'given', 3, 4)
# end
#   outer = function 0 outer
# teardown
