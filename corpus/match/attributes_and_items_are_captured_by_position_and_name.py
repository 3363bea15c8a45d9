# A class pattern takes attributes by name or by `__match_args__`; what it captures are the very objects.
# why: Language Reference 8.6.4.10, class patterns
# found: written by hand
# versions: 3.10 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def outer(point):
    match point:
        case Point(0, found) | Point(found, y=0):
            return lambda: found
        case Point(x=[first, *_], y=other):
            return lambda: (first, other)
    return None


shared = ["list"]
observe(outer(Point(0, shared)), outer(Point(shared, 0)), outer(Point(shared, 1)), outer(1), shared)

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Point line 11: flags NOFREE
# function Point.__init__ line 14: args 3, varnames (self, x, y), flags NOFREE
# function outer line 18: args 1, varnames (point), cellvars (first, found, other)
# function outer.<lambda> line 21: freevars (found), flags NESTED
# function outer.<lambda> line 23: freevars (first, other), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [found: cell 0 = list 0 ['list']]
#   function 1 outer.<locals>.<lambda> [found: cell 1 = list 0]
#   function 2 outer.<locals>.<lambda> [first: cell 2 = 'list', other: cell 3 = 1]
#   None
#   list 0
# end
#   Point = class 0 Point {__match_args__: ('x', 'y'), __init__: function 0 Point.__init__}
#   outer = function 1 outer
#   shared = list 0 ['list']
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Point line 11
# function Point.__init__ line 14: args 3, varnames (self, x, y)
# function outer line 18: args 1, varnames (point), cellvars (first, found, other)
# function outer.<lambda> line 21: freevars (found), flags NESTED
# function outer.<lambda> line 23: freevars (first, other), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [found: cell 0 = list 0 ['list']]
#   function 1 outer.<locals>.<lambda> [found: cell 1 = list 0]
#   function 2 outer.<locals>.<lambda> [first: cell 2 = 'list', other: cell 3 = 1]
#   None
#   list 0
# end
#   Point = class 0 Point {__match_args__: ('x', 'y'), __init__: function 0 Point.__init__}
#   outer = function 1 outer
#   shared = list 0 ['list']
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Point line 11: cellvars (__classdict__)
# function Point.__init__ line 14: args 3, varnames (self, x, y), flags METHOD
# function outer line 18: args 1, varnames (point), cellvars (first, found, other)
# function outer.<lambda> line 21: freevars (found), flags NESTED
# function outer.<lambda> line 23: freevars (first, other), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [found: cell 0 = list 0 ['list']]
#   function 1 outer.<locals>.<lambda> [found: cell 1 = list 0]
#   function 2 outer.<locals>.<lambda> [first: cell 2 = 'list', other: cell 3 = 1]
#   None
#   list 0
# end
#   Point = class 0 Point {__match_args__: ('x', 'y'), __init__: function 0 Point.__init__}
#   outer = function 1 outer
#   shared = list 0 ['list']
# teardown
