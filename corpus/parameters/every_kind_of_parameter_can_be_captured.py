# Positional-only, ordinary, starred, keyword-only and double-starred parameters all become cells when an inner function reads them.
# why: Language Reference 4.2.1 (parameters bind names) and 8.7
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(a, /, b, *c, d, **e):
    def inner():
        return a, b, c, d, e
    return inner


f = outer(1, 2, 3, 4, d=5, e=6)
observe(f, f())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 2, posonly 1, kwonly 1, varnames (a, b, d, c, e, inner), cellvars (a, b, c, d, e), flags VARARGS VARKEYWORDS
# function outer.inner line 12: freevars (a, b, c, d, e), flags NESTED
# observe
#   function 0 outer.<locals>.inner [a: cell 0 = 1, b: cell 1 = 2, c: cell 2 = (3, 4), d: cell 3 = 5, e: cell 4 = dict 0 {'e': 6}]
#   (1, 2, (3, 4), 5, dict 0)
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.inner [a: cell 0 = 1, b: cell 1 = 2, c: cell 2 = (3, 4), d: cell 3 = 5, e: cell 4 = dict 0 {'e': 6}]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 2, posonly 1, kwonly 1, varnames (a, b, d, c, e, inner), cellvars (a, b, c, d, e), flags VARARGS VARKEYWORDS
# function outer.inner line 12: freevars (a, b, c, d, e), flags NESTED
# observe
#   function 0 outer.<locals>.inner [a: cell 0 = 1, b: cell 1 = 2, c: cell 2 = (3, 4), d: cell 3 = 5, e: cell 4 = dict 0 {'e': 6}]
#   (1, 2, (3, 4), 5, dict 0)
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.inner [a: cell 0 = 1, b: cell 1 = 2, c: cell 2 = (3, 4), d: cell 3 = 5, e: cell 4 = dict 0 {'e': 6}]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 2, posonly 1, kwonly 1, varnames (a, b, d, c, e, inner), cellvars (a, b, d, c, e), flags VARARGS VARKEYWORDS
# function outer.inner line 12: freevars (a, b, c, d, e), flags NESTED
# observe
#   function 0 outer.<locals>.inner [a: cell 0 = 1, b: cell 1 = 2, c: cell 2 = (3, 4), d: cell 3 = 5, e: cell 4 = dict 0 {'e': 6}]
#   (1, 2, (3, 4), 5, dict 0)
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.inner [a: cell 0 = 1, b: cell 1 = 2, c: cell 2 = (3, 4), d: cell 3 = 5, e: cell 4 = dict 0 {'e': 6}]
# teardown
