# `__class__` is the class that the statement made, whatever a class decorator gave in its place.
# why: Language Reference 8.8 and data model 3.3.3.6
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def replace(cls):
    class Replaced(cls):
        pass
    return Replaced


@replace
class C:
    def me(self):
        return __class__


observe(C, C().me() is C, C.__mro__[1] is C().me())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function replace line 11: args 1, varnames (cls, Replaced), flags NOFREE
# class replace.Replaced line 12: flags NOFREE
# class C line 17: cellvars (__class__)
# function C.me line 19: args 1, varnames (self), freevars (__class__)
# observe
#   class 0 replace.<locals>.Replaced {}
#   False
#   True
# end
#   replace = function 0 replace
#   C = class 0 replace.<locals>.Replaced {}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function replace line 11: args 1, varnames (cls, Replaced), flags NOFREE
# class replace.Replaced line 12: flags NOFREE
# class C line 17: cellvars (__class__)
# function C.me line 19: args 1, varnames (self), freevars (__class__)
# observe
#   class 0 replace.<locals>.Replaced {}
#   False
#   True
# end
#   replace = function 0 replace
#   C = class 0 replace.<locals>.Replaced {}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function replace line 11: args 1, varnames (cls, Replaced)
# class replace.Replaced line 12
# class C line 17: cellvars (__class__)
# function C.me line 19: args 1, varnames (self), freevars (__class__)
# observe
#   class 0 replace.<locals>.Replaced {}
#   False
#   True
# end
#   replace = function 0 replace
#   C = class 0 replace.<locals>.Replaced {}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function replace line 11: args 1, varnames (cls, Replaced)
# class replace.Replaced line 12
# class C line 17: cellvars (__class__, __classdict__)
# function C.me line 19: args 1, varnames (self), freevars (__class__), flags METHOD
# observe
#   class 0 replace.<locals>.Replaced {}
#   False
#   True
# end
#   replace = function 0 replace
#   C = class 0 replace.<locals>.Replaced {}
# teardown
