# What no variable holds dies as soon as the expression is done with it, closures and their contents included.
# why: data model 3.1; CPython counts references
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    return lambda: x


observe(outer(token("a"))() is None)
observe("next")
outer(token("b"))
observe("next")
[outer(token("c")), observe("inside"), outer(token("d"))][1]
observe("next")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# died a#1
# observe
#   False
# observe
#   'next'
# died b#1
# observe
#   'next'
# observe
#   'inside'
# died c#1
# died d#1
# observe
#   'next'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# died a#1
# observe
#   False
# observe
#   'next'
# died b#1
# observe
#   'next'
# observe
#   'inside'
# died c#1
# died d#1
# observe
#   'next'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# died a#1
# observe
#   False
# observe
#   'next'
# died b#1
# observe
#   'next'
# observe
#   'inside'
# died c#1
# died d#1
# observe
#   'next'
# end
#   outer = function 0 outer
# teardown
