# `nonlocal __class__` in a method may write the cell: all methods then see the new contents.
# why: Language Reference 7.13; data model 3.3.3.6: an implicit closure reference
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class C:
    def change(self):
        nonlocal __class__
        __class__ = "changed"

    def read(self):
        return __class__


c = C()
observe(c.read() is C)
c.change()
observe(c.read(), C)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class C line 11: cellvars (__class__)
# function C.change line 12: args 1, varnames (self), freevars (__class__)
# function C.read line 16: args 1, varnames (self), freevars (__class__)
# observe
#   True
# observe
#   'changed'
#   class 0 C {change: function 0 C.change [__class__: cell 0 = 'changed'], read: function 1 C.read [__class__: cell 0]}
# end
#   C = class 0 C {change: function 0 C.change [__class__: cell 0 = 'changed'], read: function 1 C.read [__class__: cell 0]}
#   c = instance 0 of C {}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class C line 11: cellvars (__class__)
# function C.change line 12: args 1, varnames (self), freevars (__class__)
# function C.read line 16: args 1, varnames (self), freevars (__class__)
# observe
#   True
# observe
#   'changed'
#   class 0 C {change: function 0 C.change [__class__: cell 0 = 'changed'], read: function 1 C.read [__class__: cell 0]}
# end
#   C = class 0 C {change: function 0 C.change [__class__: cell 0 = 'changed'], read: function 1 C.read [__class__: cell 0]}
#   c = instance 0 of C {}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class C line 11: cellvars (__class__)
# function C.change line 12: args 1, varnames (self), freevars (__class__)
# function C.read line 16: args 1, varnames (self), freevars (__class__)
# observe
#   True
# observe
#   'changed'
#   class 0 C {change: function 0 C.change [__class__: cell 0 = 'changed'], read: function 1 C.read [__class__: cell 0]}
# end
#   C = class 0 C {change: function 0 C.change [__class__: cell 0 = 'changed'], read: function 1 C.read [__class__: cell 0]}
#   c = instance 0 of C {}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 11: cellvars (__class__, __classdict__)
# function C.change line 12: args 1, varnames (self), freevars (__class__), flags METHOD
# function C.read line 16: args 1, varnames (self), freevars (__class__), flags METHOD
# observe
#   True
# observe
#   'changed'
#   class 0 C {change: function 0 C.change [__class__: cell 0 = 'changed'], read: function 1 C.read [__class__: cell 0]}
# end
#   C = class 0 C {change: function 0 C.change [__class__: cell 0 = 'changed'], read: function 1 C.read [__class__: cell 0]}
#   c = instance 0 of C {}
# teardown
