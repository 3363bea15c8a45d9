# Names to which the characters of a string are unpacked are bound from the left, and each of them.
# why: Language Reference 7.2: the items of the iterable are assigned, from left to right, to the corresponding targets; PyPy binds the last one first
# found: cellmate 0.1.0 campaign, PyPy 3.11.17
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f():
    x, x = "ab"
    y, y = b"ab"
    z, z = "c", "d"
    return lambda: (x, y, z)


x, y = "aé"
z, *a = "ab"
observe(f()())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 11: cellvars (x, y, z)
# function f.<lambda> line 15: freevars (x, y, z), flags NESTED
# observe
#   ('b', 98, 'd')
# end
#   f = function 0 f
#   x = 'a'
#   y = '\\xe9'
#   z = 'a'
#   a = list 0 ['b']
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 11: cellvars (x, y, z)
# function f.<lambda> line 15: freevars (x, y, z), flags NESTED
# observe
#   ('b', 98, 'd')
# end
#   f = function 0 f
#   x = 'a'
#   y = '\\xe9'
#   z = 'a'
#   a = list 0 ['b']
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 11: cellvars (x, y, z)
# function f.<lambda> line 15: freevars (x, y, z), flags NESTED
# observe
#   ('b', 98, 'd')
# end
#   f = function 0 f
#   x = 'a'
#   y = '\\xe9'
#   z = 'a'
#   a = list 0 ['b']
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# module <module> line 1: flags NOFREE
# function f line 11: cellvars (x, y, z)
# function f.<lambda> line 15: freevars (x, y, z), flags NESTED
# observe
#   ('b', 98, 'd')
# end
#   f = function 0 f
#   y = '\\xe9'
#   x = 'a'
#   z = 'a'
#   a = list 0 ['b']
# teardown
