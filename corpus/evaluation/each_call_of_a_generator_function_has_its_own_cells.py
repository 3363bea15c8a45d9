# Two generators of one function are two activations: advancing one changes its own variables only.
# why: Language Reference 6.2.10: calling a generator function makes a new generator with an execution of its own
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def counter():
    n = 0
    get = lambda: n
    while True:
        n += 1
        yield get


first, second = counter(), counter()
a, b = next(first), next(second)
next(first)
next(first)
observe(a, b, a(), b())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function counter line 11: varnames (get), cellvars (n), flags GENERATOR
# function counter.<lambda> line 13: freevars (n), flags NESTED
# observe
#   function 0 counter.<locals>.<lambda> [n: cell 0 = 3]
#   function 1 counter.<locals>.<lambda> [n: cell 1 = 1]
#   3
#   1
# end
#   counter = function 0 counter
#   first = generator counter suspended
#   second = generator counter suspended
#   a = function 1 counter.<locals>.<lambda> [n: cell 0 = 3]
#   b = function 2 counter.<locals>.<lambda> [n: cell 1 = 1]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function counter line 11: varnames (get), cellvars (n), flags GENERATOR
# function counter.<lambda> line 13: freevars (n), flags NESTED
# observe
#   function 0 counter.<locals>.<lambda> [n: cell 0 = 3]
#   function 1 counter.<locals>.<lambda> [n: cell 1 = 1]
#   3
#   1
# end
#   counter = function 0 counter
#   first = generator counter suspended
#   second = generator counter suspended
#   a = function 1 counter.<locals>.<lambda> [n: cell 0 = 3]
#   b = function 2 counter.<locals>.<lambda> [n: cell 1 = 1]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function counter line 11: varnames (get), cellvars (n), flags GENERATOR
# function counter.<lambda> line 13: freevars (n), flags NESTED
# observe
#   function 0 counter.<locals>.<lambda> [n: cell 0 = 3]
#   function 1 counter.<locals>.<lambda> [n: cell 1 = 1]
#   3
#   1
# end
#   counter = function 0 counter
#   first = generator counter suspended
#   second = generator counter suspended
#   a = function 1 counter.<locals>.<lambda> [n: cell 0 = 3]
#   b = function 2 counter.<locals>.<lambda> [n: cell 1 = 1]
# teardown
