# A method that binds `__class__` itself, as parameter or by assignment, has an ordinary variable of that name.
# why: Language Reference 4.2.1
# found: written by hand
# versions: 3.8 to 3.15

class C:
    def parameter(self, __class__):
        return lambda: __class__

    def assigned(self):
        __class__ = 1
        return __class__

    def free(self):
        return __class__

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class C line 6: cellvars (__class__)
# function C.parameter line 7: args 2, varnames (self, __class__), cellvars (__class__)
# function C.parameter.<lambda> line 8: freevars (__class__), flags NESTED
# function C.assigned line 10: args 1, varnames (self, __class__), flags NOFREE
# function C.free line 14: args 1, varnames (self), freevars (__class__)
# end
#   C = class 0 C {parameter: function 0 C.parameter, assigned: function 1 C.assigned, free: function 2 C.free [__class__: cell 0 = class 0]}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class C line 6: cellvars (__class__)
# function C.parameter line 7: args 2, varnames (self, __class__), cellvars (__class__)
# function C.parameter.<lambda> line 8: freevars (__class__), flags NESTED
# function C.assigned line 10: args 1, varnames (self, __class__), flags NOFREE
# function C.free line 14: args 1, varnames (self), freevars (__class__)
# end
#   C = class 0 C {parameter: function 0 C.parameter, assigned: function 1 C.assigned, free: function 2 C.free [__class__: cell 0 = class 0]}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class C line 6: cellvars (__class__)
# function C.parameter line 7: args 2, varnames (self, __class__), cellvars (__class__)
# function C.parameter.<lambda> line 8: freevars (__class__), flags NESTED
# function C.assigned line 10: args 1, varnames (self, __class__)
# function C.free line 14: args 1, varnames (self), freevars (__class__)
# end
#   C = class 0 C {parameter: function 0 C.parameter, assigned: function 1 C.assigned, free: function 2 C.free [__class__: cell 0 = class 0]}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 6: cellvars (__class__, __classdict__)
# function C.parameter line 7: args 2, varnames (self, __class__), cellvars (__class__), flags METHOD
# function C.parameter.<lambda> line 8: freevars (__class__), flags NESTED
# function C.assigned line 10: args 1, varnames (self, __class__), flags METHOD
# function C.free line 14: args 1, varnames (self), freevars (__class__), flags METHOD
# end
#   C = class 0 C {parameter: function 0 C.parameter, assigned: function 1 C.assigned, free: function 2 C.free [__class__: cell 0 = class 0]}
# teardown
