# The order of `co_varnames` shows the order in which the parts of a `try` are compiled: it changed in 3.9 and in 3.11.
# why: CPython's layout
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f():
    try:
        a = 1
    except ValueError:
        b = 2
    else:
        c = 3
    finally:
        d = 4
    return a, c, d


observe(f, f())

# === expected, format 1: 3.8
# module <module> line 6: flags NOFREE
# function f line 11: varnames (d, a, b, c), flags NOFREE
# observe
#   function 0 f
#   (1, 3, 4)
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.9
# module <module> line 6: flags NOFREE
# function f line 11: varnames (a, b, c, d), flags NOFREE
# observe
#   function 0 f
#   (1, 3, 4)
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 11: varnames (a, b, c, d), flags NOFREE
# observe
#   function 0 f
#   (1, 3, 4)
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 11: varnames (a, c, b, d)
# observe
#   function 0 f
#   (1, 3, 4)
# end
#   f = function 0 f
# teardown
