# A class statement in a function makes a new class for each call, with new methods over the cells of that call.
# why: Language Reference 8.8 and 4.2.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def make(x):
    class C:
        def get(self):
            return x, __class__
    return C


A, B = make(1), make(2)
observe(A, B, A is B)
observe(A().get()[1] is A, B().get()[0])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function make line 11: args 1, varnames (x, C), cellvars (x)
# class make.C line 12: cellvars (__class__), freevars (x)
# function make.C.get line 13: args 1, varnames (self), freevars (__class__, x), flags NESTED
# observe
#   class 0 make.<locals>.C {get: function 0 make.<locals>.C.get [__class__: cell 0 = class 0, x: cell 1 = 1]}
#   class 1 make.<locals>.C {get: function 1 make.<locals>.C.get [__class__: cell 2 = class 1, x: cell 3 = 2]}
#   False
# observe
#   True
#   2
# end
#   make = function 0 make
#   A = class 0 make.<locals>.C {get: function 1 make.<locals>.C.get [__class__: cell 0 = class 0, x: cell 1 = 1]}
#   B = class 1 make.<locals>.C {get: function 2 make.<locals>.C.get [__class__: cell 2 = class 1, x: cell 3 = 2]}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function make line 11: args 1, varnames (x, C), cellvars (x)
# class make.C line 12: cellvars (__class__), freevars (x)
# function make.C.get line 13: args 1, varnames (self), freevars (__class__, x), flags NESTED
# observe
#   class 0 make.<locals>.C {get: function 0 make.<locals>.C.get [__class__: cell 0 = class 0, x: cell 1 = 1]}
#   class 1 make.<locals>.C {get: function 1 make.<locals>.C.get [__class__: cell 2 = class 1, x: cell 3 = 2]}
#   False
# observe
#   True
#   2
# end
#   make = function 0 make
#   A = class 0 make.<locals>.C {get: function 1 make.<locals>.C.get [__class__: cell 0 = class 0, x: cell 1 = 1]}
#   B = class 1 make.<locals>.C {get: function 2 make.<locals>.C.get [__class__: cell 2 = class 1, x: cell 3 = 2]}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function make line 11: args 1, varnames (x, C), cellvars (x)
# class make.C line 12: cellvars (__class__), freevars (x)
# function make.C.get line 13: args 1, varnames (self), freevars (__class__, x), flags NESTED
# observe
#   class 0 make.<locals>.C {get: function 0 make.<locals>.C.get [__class__: cell 0 = class 0, x: cell 1 = 1]}
#   class 1 make.<locals>.C {get: function 1 make.<locals>.C.get [__class__: cell 2 = class 1, x: cell 3 = 2]}
#   False
# observe
#   True
#   2
# end
#   make = function 0 make
#   A = class 0 make.<locals>.C {get: function 1 make.<locals>.C.get [__class__: cell 0 = class 0, x: cell 1 = 1]}
#   B = class 1 make.<locals>.C {get: function 2 make.<locals>.C.get [__class__: cell 2 = class 1, x: cell 3 = 2]}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function make line 11: args 1, varnames (x, C), cellvars (x)
# class make.C line 12: cellvars (__class__, __classdict__), freevars (x)
# function make.C.get line 13: args 1, varnames (self), freevars (__class__, x), flags NESTED METHOD
# observe
#   class 0 make.<locals>.C {get: function 0 make.<locals>.C.get [__class__: cell 0 = class 0, x: cell 1 = 1]}
#   class 1 make.<locals>.C {get: function 1 make.<locals>.C.get [__class__: cell 2 = class 1, x: cell 3 = 2]}
#   False
# observe
#   True
#   2
# end
#   make = function 0 make
#   A = class 0 make.<locals>.C {get: function 1 make.<locals>.C.get [__class__: cell 0 = class 0, x: cell 1 = 1]}
#   B = class 1 make.<locals>.C {get: function 2 make.<locals>.C.get [__class__: cell 2 = class 1, x: cell 3 = 2]}
# teardown
