# It is the name `super` that counts, not a call: a mere read captures `__class__`, an attribute of that name does not.
# why: Language Reference 3.3.3.6: `__class__` is created if any method refers to `__class__` or `super`
# found: written by hand
# versions: 3.8 to 3.15

class C:
    def mentions(self):
        return super

    def attribute(self):
        return self.super

    def explicit(self):
        return super(C, self)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class C line 6: cellvars (__class__)
# function C.mentions line 7: args 1, varnames (self), freevars (__class__)
# function C.attribute line 10: args 1, varnames (self), flags NOFREE
# function C.explicit line 13: args 1, varnames (self), freevars (__class__)
# end
#   C = class 0 C {mentions: function 0 C.mentions [__class__: cell 0 = class 0], attribute: function 1 C.attribute, explicit: function 2 C.explicit [__class__: cell 0]}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class C line 6: cellvars (__class__)
# function C.mentions line 7: args 1, varnames (self), freevars (__class__)
# function C.attribute line 10: args 1, varnames (self), flags NOFREE
# function C.explicit line 13: args 1, varnames (self), freevars (__class__)
# end
#   C = class 0 C {mentions: function 0 C.mentions [__class__: cell 0 = class 0], attribute: function 1 C.attribute, explicit: function 2 C.explicit [__class__: cell 0]}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class C line 6: cellvars (__class__)
# function C.mentions line 7: args 1, varnames (self), freevars (__class__)
# function C.attribute line 10: args 1, varnames (self)
# function C.explicit line 13: args 1, varnames (self), freevars (__class__)
# end
#   C = class 0 C {mentions: function 0 C.mentions [__class__: cell 0 = class 0], attribute: function 1 C.attribute, explicit: function 2 C.explicit [__class__: cell 0]}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 6: cellvars (__class__, __classdict__)
# function C.mentions line 7: args 1, varnames (self), freevars (__class__), flags METHOD
# function C.attribute line 10: args 1, varnames (self), flags METHOD
# function C.explicit line 13: args 1, varnames (self), freevars (__class__), flags METHOD
# end
#   C = class 0 C {mentions: function 0 C.mentions [__class__: cell 0 = class 0], attribute: function 1 C.attribute, explicit: function 2 C.explicit [__class__: cell 0]}
# teardown
