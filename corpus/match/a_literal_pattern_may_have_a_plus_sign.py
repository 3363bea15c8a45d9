# A number with a plus sign is a literal pattern as one with a minus sign is; the names beside it are captured.
# why: Language Reference 8.6.4.3
# found: the tests of CPython 3.15, which the parser took for wrong
# versions: 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f(x):
    match x:
        case +1 | -1:
            return lambda: ("one", x)
        case [+2.0, y] | {-2: y}:
            return lambda: ("two", x, y)
        case +0.5 as z:
            return lambda: ("half", z)


observe(f(1)(), f(-1)(), f([2, 3])(), f({-2: 4})(), f(0.5)(), f(2))

# === expected, format 1: 3.15
# module <module> line 1
# function f line 11: args 1, varnames (x), cellvars (x, y, z)
# function f.<lambda> line 14: freevars (x), flags NESTED
# function f.<lambda> line 16: freevars (x, y), flags NESTED
# function f.<lambda> line 18: freevars (z), flags NESTED
# observe
#   ('one', 1)
#   ('one', -1)
#   ('two', list 0 [2, 3], 3)
#   ('two', dict 0 {-2: 4}, 4)
#   ('half', 0.5)
#   None
# end
#   f = function 0 f
# teardown
