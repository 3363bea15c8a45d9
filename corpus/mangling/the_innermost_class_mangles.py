# The innermost class around a name mangles it; a class named with underscores only mangles nothing.
# why: Language Reference 6.2.1
# found: written by hand
# versions: 3.8 to 3.15

class Outer:
    def method(self, __a):
        class Inner:
            def method(self, __b):
                return lambda: (__a, __b)

        class __:
            def method(self, __c):
                return lambda: __c
        return Inner, __

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Outer line 6: flags NOFREE
# function Outer.method line 7: args 2, varnames (self, _Outer__a, Inner, __), flags NOFREE
# class Outer.method.Inner line 8: flags NOFREE
# function Outer.method.Inner.method line 9: args 2, varnames (self, _Inner__b), cellvars (_Inner__b), flags NESTED
# function Outer.method.Inner.method.<lambda> line 10: freevars (_Inner__b), flags NESTED
# class Outer.method.__ line 12: flags NOFREE
# function Outer.method.__.method line 13: args 2, varnames (self, __c), cellvars (__c), flags NESTED
# function Outer.method.__.method.<lambda> line 14: freevars (__c), flags NESTED
# end
#   Outer = class 0 Outer {method: function 0 Outer.method}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Outer line 6: flags NOFREE
# function Outer.method line 7: args 2, varnames (self, _Outer__a, Inner, __), flags NOFREE
# class Outer.method.Inner line 8: flags NOFREE
# function Outer.method.Inner.method line 9: args 2, varnames (self, _Inner__b), cellvars (_Inner__b), flags NESTED
# function Outer.method.Inner.method.<lambda> line 10: freevars (_Inner__b), flags NESTED
# class Outer.method.__ line 12: flags NOFREE
# function Outer.method.__.method line 13: args 2, varnames (self, __c), cellvars (__c), flags NESTED
# function Outer.method.__.method.<lambda> line 14: freevars (__c), flags NESTED
# end
#   Outer = class 0 Outer {method: function 0 Outer.method}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Outer line 6
# function Outer.method line 7: args 2, varnames (self, _Outer__a, Inner, __)
# class Outer.method.Inner line 8
# function Outer.method.Inner.method line 9: args 2, varnames (self, _Inner__b), cellvars (_Inner__b), flags NESTED
# function Outer.method.Inner.method.<lambda> line 10: freevars (_Inner__b), flags NESTED
# class Outer.method.__ line 12
# function Outer.method.__.method line 13: args 2, varnames (self, __c), cellvars (__c), flags NESTED
# function Outer.method.__.method.<lambda> line 14: freevars (__c), flags NESTED
# end
#   Outer = class 0 Outer {method: function 0 Outer.method}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Outer line 6: cellvars (__classdict__)
# function Outer.method line 7: args 2, varnames (self, _Outer__a, Inner, __), flags METHOD
# class Outer.method.Inner line 8: cellvars (__classdict__)
# function Outer.method.Inner.method line 9: args 2, varnames (self, _Inner__b), cellvars (_Inner__b), flags NESTED METHOD
# function Outer.method.Inner.method.<lambda> line 10: freevars (_Inner__b), flags NESTED
# class Outer.method.__ line 12: cellvars (__classdict__)
# function Outer.method.__.method line 13: args 2, varnames (self, __c), cellvars (__c), flags NESTED METHOD
# function Outer.method.__.method.<lambda> line 14: freevars (__c), flags NESTED
# end
#   Outer = class 0 Outer {method: function 0 Outer.method}
# teardown
