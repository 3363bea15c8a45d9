# The `__class__` cell is filled when the class has been made: a method called in the body finds it empty.
# why: data model 3.3.3.6: the `__class__` cell is set once the class object has been created
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class C:
    def me(self):
        return __class__
    observe(me)
    try:
        me(None)
    except NameError as error:
        observe(error)


observe(C.me, C().me() is C)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class C line 11: cellvars (__class__)
# function C.me line 12: args 1, varnames (self), freevars (__class__)
# observe
#   function 0 C.me [__class__: cell 0 empty]
# observe
#   exception 0 NameError("free variable '__class__' referenced before assignment in enclosing scope")
# observe
#   function 0 C.me [__class__: cell 0 = class 0 C {me: function 0}]
#   True
# end
#   C = class 0 C {me: function 0 C.me [__class__: cell 0 = class 0]}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class C line 11: cellvars (__class__)
# function C.me line 12: args 1, varnames (self), freevars (__class__)
# observe
#   function 0 C.me [__class__: cell 0 empty]
# observe
#   exception 0 NameError("free variable '__class__' referenced before assignment in enclosing scope")
# observe
#   function 0 C.me [__class__: cell 0 = class 0 C {me: function 0}]
#   True
# end
#   C = class 0 C {me: function 0 C.me [__class__: cell 0 = class 0]}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class C line 11: cellvars (__class__)
# function C.me line 12: args 1, varnames (self), freevars (__class__)
# observe
#   function 0 C.me [__class__: cell 0 empty]
# observe
#   exception 0 NameError("cannot access free variable '__class__' where it is not associated with a value in enclosing scope")
# observe
#   function 0 C.me [__class__: cell 0 = class 0 C {me: function 0}]
#   True
# end
#   C = class 0 C {me: function 0 C.me [__class__: cell 0 = class 0]}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 11: cellvars (__class__, __classdict__)
# function C.me line 12: args 1, varnames (self), freevars (__class__), flags METHOD
# observe
#   function 0 C.me [__class__: cell 0 empty]
# observe
#   exception 0 NameError("cannot access free variable '__class__' where it is not associated with a value in enclosing scope")
# observe
#   function 0 C.me [__class__: cell 0 = class 0 C {me: function 0}]
#   True
# end
#   C = class 0 C {me: function 0 C.me [__class__: cell 0 = class 0]}
# teardown
