# All methods that mention `__class__` or `super` hold one and the same cell, in a class of its own for each execution of the body.
# why: data model 3.3.3.6
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def make():
    class C:
        def one(self):
            return __class__

        def two(self):
            return super()

        def three(self):
            return self
    return C


A, B = make(), make()
observe(A, B)
observe(A.one.__closure__[0] is A.two.__closure__[0], A.one.__closure__[0] is B.one.__closure__[0])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function make line 11: varnames (C), flags NOFREE
# class make.C line 12: cellvars (__class__)
# function make.C.one line 13: args 1, varnames (self), freevars (__class__), flags NESTED
# function make.C.two line 16: args 1, varnames (self), freevars (__class__), flags NESTED
# function make.C.three line 19: args 1, varnames (self), flags NESTED NOFREE
# observe
#   class 0 make.<locals>.C {one: function 0 make.<locals>.C.one [__class__: cell 0 = class 0], two: function 1 make.<locals>.C.two [__class__: cell 0], three: function 2 make.<locals>.C.three}
#   class 1 make.<locals>.C {one: function 3 make.<locals>.C.one [__class__: cell 1 = class 1], two: function 4 make.<locals>.C.two [__class__: cell 1], three: function 5 make.<locals>.C.three}
# observe
#   True
#   False
# end
#   make = function 0 make
#   A = class 0 make.<locals>.C {one: function 1 make.<locals>.C.one [__class__: cell 0 = class 0], two: function 2 make.<locals>.C.two [__class__: cell 0], three: function 3 make.<locals>.C.three}
#   B = class 1 make.<locals>.C {one: function 4 make.<locals>.C.one [__class__: cell 1 = class 1], two: function 5 make.<locals>.C.two [__class__: cell 1], three: function 6 make.<locals>.C.three}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function make line 11: varnames (C), flags NOFREE
# class make.C line 12: cellvars (__class__)
# function make.C.one line 13: args 1, varnames (self), freevars (__class__), flags NESTED
# function make.C.two line 16: args 1, varnames (self), freevars (__class__), flags NESTED
# function make.C.three line 19: args 1, varnames (self), flags NESTED NOFREE
# observe
#   class 0 make.<locals>.C {one: function 0 make.<locals>.C.one [__class__: cell 0 = class 0], two: function 1 make.<locals>.C.two [__class__: cell 0], three: function 2 make.<locals>.C.three}
#   class 1 make.<locals>.C {one: function 3 make.<locals>.C.one [__class__: cell 1 = class 1], two: function 4 make.<locals>.C.two [__class__: cell 1], three: function 5 make.<locals>.C.three}
# observe
#   True
#   False
# end
#   make = function 0 make
#   A = class 0 make.<locals>.C {one: function 1 make.<locals>.C.one [__class__: cell 0 = class 0], two: function 2 make.<locals>.C.two [__class__: cell 0], three: function 3 make.<locals>.C.three}
#   B = class 1 make.<locals>.C {one: function 4 make.<locals>.C.one [__class__: cell 1 = class 1], two: function 5 make.<locals>.C.two [__class__: cell 1], three: function 6 make.<locals>.C.three}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function make line 11: varnames (C)
# class make.C line 12: cellvars (__class__)
# function make.C.one line 13: args 1, varnames (self), freevars (__class__), flags NESTED
# function make.C.two line 16: args 1, varnames (self), freevars (__class__), flags NESTED
# function make.C.three line 19: args 1, varnames (self), flags NESTED
# observe
#   class 0 make.<locals>.C {one: function 0 make.<locals>.C.one [__class__: cell 0 = class 0], two: function 1 make.<locals>.C.two [__class__: cell 0], three: function 2 make.<locals>.C.three}
#   class 1 make.<locals>.C {one: function 3 make.<locals>.C.one [__class__: cell 1 = class 1], two: function 4 make.<locals>.C.two [__class__: cell 1], three: function 5 make.<locals>.C.three}
# observe
#   True
#   False
# end
#   make = function 0 make
#   A = class 0 make.<locals>.C {one: function 1 make.<locals>.C.one [__class__: cell 0 = class 0], two: function 2 make.<locals>.C.two [__class__: cell 0], three: function 3 make.<locals>.C.three}
#   B = class 1 make.<locals>.C {one: function 4 make.<locals>.C.one [__class__: cell 1 = class 1], two: function 5 make.<locals>.C.two [__class__: cell 1], three: function 6 make.<locals>.C.three}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function make line 11: varnames (C)
# class make.C line 12: cellvars (__class__, __classdict__)
# function make.C.one line 13: args 1, varnames (self), freevars (__class__), flags NESTED METHOD
# function make.C.two line 16: args 1, varnames (self), freevars (__class__), flags NESTED METHOD
# function make.C.three line 19: args 1, varnames (self), flags NESTED METHOD
# observe
#   class 0 make.<locals>.C {one: function 0 make.<locals>.C.one [__class__: cell 0 = class 0], two: function 1 make.<locals>.C.two [__class__: cell 0], three: function 2 make.<locals>.C.three}
#   class 1 make.<locals>.C {one: function 3 make.<locals>.C.one [__class__: cell 1 = class 1], two: function 4 make.<locals>.C.two [__class__: cell 1], three: function 5 make.<locals>.C.three}
# observe
#   True
#   False
# end
#   make = function 0 make
#   A = class 0 make.<locals>.C {one: function 1 make.<locals>.C.one [__class__: cell 0 = class 0], two: function 2 make.<locals>.C.two [__class__: cell 0], three: function 3 make.<locals>.C.three}
#   B = class 1 make.<locals>.C {one: function 4 make.<locals>.C.one [__class__: cell 1 = class 1], two: function 5 make.<locals>.C.two [__class__: cell 1], three: function 6 make.<locals>.C.three}
# teardown
