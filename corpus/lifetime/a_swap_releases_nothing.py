# Exchanging what two cells hold keeps both objects; overwriting one of them releases the other.
# why: Language Reference 7.2; data model 3.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    a, b = token("one"), token("two")
    fs = (lambda: a), (lambda: b)
    a, b = b, a
    observe(fs)
    a = b
    observe(fs)
    return fs


outer()
observe("gone")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (fs), cellvars (a, b)
# function outer.<lambda> line 13: freevars (a), flags NESTED
# function outer.<lambda> line 13: freevars (b), flags NESTED
# observe
#   (function 0 outer.<locals>.<lambda> [a: cell 0 = token two#1], function 1 outer.<locals>.<lambda> [b: cell 1 = token one#1])
# died two#1
# observe
#   (function 0 outer.<locals>.<lambda> [a: cell 0 = token one#1], function 1 outer.<locals>.<lambda> [b: cell 1 = token one#1])
# died one#1
# observe
#   'gone'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (fs), cellvars (a, b)
# function outer.<lambda> line 13: freevars (a), flags NESTED
# function outer.<lambda> line 13: freevars (b), flags NESTED
# observe
#   (function 0 outer.<locals>.<lambda> [a: cell 0 = token two#1], function 1 outer.<locals>.<lambda> [b: cell 1 = token one#1])
# died two#1
# observe
#   (function 0 outer.<locals>.<lambda> [a: cell 0 = token one#1], function 1 outer.<locals>.<lambda> [b: cell 1 = token one#1])
# died one#1
# observe
#   'gone'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (fs), cellvars (a, b)
# function outer.<lambda> line 13: freevars (a), flags NESTED
# function outer.<lambda> line 13: freevars (b), flags NESTED
# observe
#   (function 0 outer.<locals>.<lambda> [a: cell 0 = token two#1], function 1 outer.<locals>.<lambda> [b: cell 1 = token one#1])
# died two#1
# observe
#   (function 0 outer.<locals>.<lambda> [a: cell 0 = token one#1], function 1 outer.<locals>.<lambda> [b: cell 1 = token one#1])
# died one#1
# observe
#   'gone'
# end
#   outer = function 0 outer
# teardown
