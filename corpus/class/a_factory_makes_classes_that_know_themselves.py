# Each class that a factory makes has its own __class__ cell, and super() goes on from there.
# why: Data model, Creating the class object: __class__ is an implicit closure reference
# found: written by hand, as a program that people write
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def make(base, **attrs):
    class Made(base):
        tag = attrs.pop('tag', None)
        def describe(self):
            parent = super()
            f = getattr(parent, 'describe', None)
            return type(self).__name__, self.tag, f and f()
        def who(self):
            return __class__
    for k, v in attrs.items():
        setattr(Made, k, v)
    return Made
class Root: pass
A = make(Root, tag='a', x=1)
B = make(A, tag='b')
b = B()
print(b.describe(), b.x, b.who() is B, A.who is B.who, B.__mro__[1] is A)
observe(b, A().who() is A)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function make line 11: args 1, varnames (base, attrs, Made, k, v), cellvars (attrs), flags VARKEYWORDS
# class make.Made line 12: cellvars (__class__), freevars (attrs)
# function make.Made.describe line 14: args 1, varnames (self, parent, f), freevars (__class__), flags NESTED
# function make.Made.who line 18: args 1, varnames (self), freevars (__class__), flags NESTED
# class Root line 23: flags NOFREE
# print ('Made', 'b', ('Made', 'b', None)) 1 True False True\n
# observe
#   instance 0 of make.<locals>.Made {}
#   True
# end
#   make = function 0 make
#   Root = class 0 Root {}
#   A = class 1 make.<locals>.Made {tag: 'a', describe: function 1 make.<locals>.Made.describe [__class__: cell 0 = class 1], who: function 2 make.<locals>.Made.who [__class__: cell 0], x: 1}
#   B = class 2 make.<locals>.Made {tag: 'b', describe: function 3 make.<locals>.Made.describe [__class__: cell 1 = class 2], who: function 4 make.<locals>.Made.who [__class__: cell 1]}
#   b = instance 0 of make.<locals>.Made {}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function make line 11: args 1, varnames (base, attrs, Made, k, v), cellvars (attrs), flags VARKEYWORDS
# class make.Made line 12: cellvars (__class__), freevars (attrs)
# function make.Made.describe line 14: args 1, varnames (self, parent, f), freevars (__class__), flags NESTED
# function make.Made.who line 18: args 1, varnames (self), freevars (__class__), flags NESTED
# class Root line 23: flags NOFREE
# print ('Made', 'b', ('Made', 'b', None)) 1 True False True\n
# observe
#   instance 0 of make.<locals>.Made {}
#   True
# end
#   make = function 0 make
#   Root = class 0 Root {}
#   A = class 1 make.<locals>.Made {tag: 'a', describe: function 1 make.<locals>.Made.describe [__class__: cell 0 = class 1], who: function 2 make.<locals>.Made.who [__class__: cell 0], x: 1}
#   B = class 2 make.<locals>.Made {tag: 'b', describe: function 3 make.<locals>.Made.describe [__class__: cell 1 = class 2], who: function 4 make.<locals>.Made.who [__class__: cell 1]}
#   b = instance 0 of make.<locals>.Made {}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function make line 11: args 1, varnames (base, attrs, Made, k, v), cellvars (attrs), flags VARKEYWORDS
# class make.Made line 12: cellvars (__class__), freevars (attrs)
# function make.Made.describe line 14: args 1, varnames (self, parent, f), freevars (__class__), flags NESTED
# function make.Made.who line 18: args 1, varnames (self), freevars (__class__), flags NESTED
# class Root line 23
# print ('Made', 'b', ('Made', 'b', None)) 1 True False True\n
# observe
#   instance 0 of make.<locals>.Made {}
#   True
# end
#   make = function 0 make
#   Root = class 0 Root {}
#   A = class 1 make.<locals>.Made {tag: 'a', describe: function 1 make.<locals>.Made.describe [__class__: cell 0 = class 1], who: function 2 make.<locals>.Made.who [__class__: cell 0], x: 1}
#   B = class 2 make.<locals>.Made {tag: 'b', describe: function 3 make.<locals>.Made.describe [__class__: cell 1 = class 2], who: function 4 make.<locals>.Made.who [__class__: cell 1]}
#   b = instance 0 of make.<locals>.Made {}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function make line 11: args 1, varnames (base, attrs, Made, k, v), cellvars (attrs), flags VARKEYWORDS
# class make.Made line 12: cellvars (__class__, __classdict__), freevars (attrs)
# function make.Made.describe line 14: args 1, varnames (self, parent, f), freevars (__class__), flags NESTED METHOD
# function make.Made.who line 18: args 1, varnames (self), freevars (__class__), flags NESTED METHOD
# class Root line 23
# print ('Made', 'b', ('Made', 'b', None)) 1 True False True\n
# observe
#   instance 0 of make.<locals>.Made {}
#   True
# end
#   make = function 0 make
#   Root = class 0 Root {}
#   A = class 1 make.<locals>.Made {tag: 'a', describe: function 1 make.<locals>.Made.describe [__class__: cell 0 = class 1], who: function 2 make.<locals>.Made.who [__class__: cell 0], x: 1}
#   B = class 2 make.<locals>.Made {tag: 'b', describe: function 3 make.<locals>.Made.describe [__class__: cell 1 = class 2], who: function 4 make.<locals>.Made.who [__class__: cell 1]}
#   b = instance 0 of make.<locals>.Made {}
# teardown
