# `__class__` in a method is the cell of the nearest class around it; a function nested in the method passes it through.
# why: Language Reference 3.3.3.6
# found: written by hand
# versions: 3.8 to 3.15

class Outer:
    def method(self):
        class Inner:
            def method(self):
                def nested():
                    return __class__
                return nested
        return Inner, __class__

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Outer line 6: cellvars (__class__)
# function Outer.method line 7: args 1, varnames (self, Inner), freevars (__class__)
# class Outer.method.Inner line 8: cellvars (__class__)
# function Outer.method.Inner.method line 9: args 1, varnames (self, nested), freevars (__class__), flags NESTED
# function Outer.method.Inner.method.nested line 10: freevars (__class__), flags NESTED
# end
#   Outer = class 0 Outer {method: function 0 Outer.method [__class__: cell 0 = class 0]}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Outer line 6: cellvars (__class__)
# function Outer.method line 7: args 1, varnames (self, Inner), freevars (__class__)
# class Outer.method.Inner line 8: cellvars (__class__)
# function Outer.method.Inner.method line 9: args 1, varnames (self, nested), freevars (__class__), flags NESTED
# function Outer.method.Inner.method.nested line 10: freevars (__class__), flags NESTED
# end
#   Outer = class 0 Outer {method: function 0 Outer.method [__class__: cell 0 = class 0]}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Outer line 6: cellvars (__class__)
# function Outer.method line 7: args 1, varnames (self, Inner), freevars (__class__)
# class Outer.method.Inner line 8: cellvars (__class__)
# function Outer.method.Inner.method line 9: args 1, varnames (self, nested), freevars (__class__), flags NESTED
# function Outer.method.Inner.method.nested line 10: freevars (__class__), flags NESTED
# end
#   Outer = class 0 Outer {method: function 0 Outer.method [__class__: cell 0 = class 0]}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Outer line 6: cellvars (__class__, __classdict__)
# function Outer.method line 7: args 1, varnames (self, Inner), freevars (__class__), flags METHOD
# class Outer.method.Inner line 8: cellvars (__class__, __classdict__)
# function Outer.method.Inner.method line 9: args 1, varnames (self, nested), freevars (__class__), flags NESTED METHOD
# function Outer.method.Inner.method.nested line 10: freevars (__class__), flags NESTED
# end
#   Outer = class 0 Outer {method: function 0 Outer.method [__class__: cell 0 = class 0]}
# teardown
