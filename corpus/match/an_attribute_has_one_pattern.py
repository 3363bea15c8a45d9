# A class pattern that has two patterns for an attribute is an error when it is matched, before any part is.
# why: Language Reference 8.6.4.8: if there are duplicate keywords, TypeError is raised
# found: written by hand, after CPython's own tests
# versions: 3.10 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Point:
    __match_args__ = ("x", "y", "x")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def positional(point):
    match point:
        case Point(0, y, again):
            return lambda: y
        case Point(x, y, again):
            return lambda: again


def keyword(point):
    match point:
        case Point(5, x=again):
            return lambda: again


def fits(point):
    match point:
        case Point(0, x) | Point(1, x):
            return lambda: x
        case Point(x, y=2):
            return lambda: x


def outcome(function, point):
    try:
        observe(function(point))
    except TypeError as error:
        observe(lambda: function, *error.args)


outcome(positional, Point(1, 2))
outcome(keyword, Point(1, 2))
outcome(fits, Point(1, token("y")))
outcome(fits, Point(token("x"), 2))

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Point line 11: flags NOFREE
# function Point.__init__ line 14: args 3, varnames (self, x, y), flags NOFREE
# function positional line 19: args 1, varnames (point, x), cellvars (again, y)
# function positional.<lambda> line 22: freevars (y), flags NESTED
# function positional.<lambda> line 24: freevars (again), flags NESTED
# function keyword line 27: args 1, varnames (point), cellvars (again)
# function keyword.<lambda> line 30: freevars (again), flags NESTED
# function fits line 33: args 1, varnames (point), cellvars (x)
# function fits.<lambda> line 36: freevars (x), flags NESTED
# function fits.<lambda> line 38: freevars (x), flags NESTED
# function outcome line 41: args 2, varnames (function, point, error), cellvars (function)
# function outcome.<lambda> line 45: freevars (function), flags NESTED
# observe
#   function 0 outcome.<locals>.<lambda> [function: cell 0 = function 1 positional]
#   "Point() got multiple sub-patterns for attribute 'x'"
# observe
#   function 0 outcome.<locals>.<lambda> [function: cell 0 = function 1 keyword]
#   "Point() got multiple sub-patterns for attribute 'x'"
# observe
#   function 0 fits.<locals>.<lambda> [x: cell 0 = token y#1]
# died y#1
# observe
#   function 0 fits.<locals>.<lambda> [x: cell 0 = token x#1]
# died x#1
# end
#   Point = class 0 Point {__match_args__: ('x', 'y', 'x'), __init__: function 0 Point.__init__}
#   positional = function 1 positional
#   keyword = function 2 keyword
#   fits = function 3 fits
#   outcome = function 4 outcome
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Point line 11
# function Point.__init__ line 14: args 3, varnames (self, x, y)
# function positional line 19: args 1, varnames (point, x), cellvars (again, y)
# function positional.<lambda> line 22: freevars (y), flags NESTED
# function positional.<lambda> line 24: freevars (again), flags NESTED
# function keyword line 27: args 1, varnames (point), cellvars (again)
# function keyword.<lambda> line 30: freevars (again), flags NESTED
# function fits line 33: args 1, varnames (point), cellvars (x)
# function fits.<lambda> line 36: freevars (x), flags NESTED
# function fits.<lambda> line 38: freevars (x), flags NESTED
# function outcome line 41: args 2, varnames (function, point, error), cellvars (function)
# function outcome.<lambda> line 45: freevars (function), flags NESTED
# observe
#   function 0 outcome.<locals>.<lambda> [function: cell 0 = function 1 positional]
#   "Point() got multiple sub-patterns for attribute 'x'"
# observe
#   function 0 outcome.<locals>.<lambda> [function: cell 0 = function 1 keyword]
#   "Point() got multiple sub-patterns for attribute 'x'"
# observe
#   function 0 fits.<locals>.<lambda> [x: cell 0 = token y#1]
# died y#1
# observe
#   function 0 fits.<locals>.<lambda> [x: cell 0 = token x#1]
# died x#1
# end
#   Point = class 0 Point {__match_args__: ('x', 'y', 'x'), __init__: function 0 Point.__init__}
#   positional = function 1 positional
#   keyword = function 2 keyword
#   fits = function 3 fits
#   outcome = function 4 outcome
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Point line 11: cellvars (__classdict__)
# function Point.__init__ line 14: args 3, varnames (self, x, y), flags METHOD
# function positional line 19: args 1, varnames (point, x), cellvars (again, y)
# function positional.<lambda> line 22: freevars (y), flags NESTED
# function positional.<lambda> line 24: freevars (again), flags NESTED
# function keyword line 27: args 1, varnames (point), cellvars (again)
# function keyword.<lambda> line 30: freevars (again), flags NESTED
# function fits line 33: args 1, varnames (point), cellvars (x)
# function fits.<lambda> line 36: freevars (x), flags NESTED
# function fits.<lambda> line 38: freevars (x), flags NESTED
# function outcome line 41: args 2, varnames (function, point, error), cellvars (function)
# function outcome.<lambda> line 45: freevars (function), flags NESTED
# observe
#   function 0 outcome.<locals>.<lambda> [function: cell 0 = function 1 positional]
#   "Point() got multiple sub-patterns for attribute 'x'"
# observe
#   function 0 outcome.<locals>.<lambda> [function: cell 0 = function 1 keyword]
#   "Point() got multiple sub-patterns for attribute 'x'"
# observe
#   function 0 fits.<locals>.<lambda> [x: cell 0 = token y#1]
# died y#1
# observe
#   function 0 fits.<locals>.<lambda> [x: cell 0 = token x#1]
# died x#1
# end
#   Point = class 0 Point {__match_args__: ('x', 'y', 'x'), __init__: function 0 Point.__init__}
#   positional = function 1 positional
#   keyword = function 2 keyword
#   fits = function 3 fits
#   outcome = function 4 outcome
# teardown
