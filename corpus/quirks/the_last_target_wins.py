# Where a tuple of targets names one variable twice, the last value is kept.
# why: Language Reference 7.2 (assignment from left to right); python/cpython issue 104615
# found: campaigns, and probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def swaps(a):
    x, x = a, 0
    observe(x)
    y, z, y = a, 1, 2
    observe(y, z)


swaps(1)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function swaps line 11: args 1, varnames (a, x, y, z), flags NOFREE
# observe
#   0
# observe
#   2
#   1
# end
#   swaps = function 0 swaps
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function swaps line 11: args 1, varnames (a, x, y, z), flags NOFREE
# observe
#   0
# observe
#   2
#   1
# end
#   swaps = function 0 swaps
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function swaps line 11: args 1, varnames (a, x, y, z)
# observe
#   0
# observe
#   2
#   1
# end
#   swaps = function 0 swaps
# teardown

# === observed, format 1: CPython 3.11.2
# module <module> line 1
# function swaps line 11: args 1, varnames (a, x, y, z)
# observe
#   1
# observe
#   1
#   1
# end
#   swaps = function 0 swaps
# teardown
