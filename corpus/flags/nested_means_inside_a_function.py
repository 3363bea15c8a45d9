# `CO_NESTED` marks functions inside functions, through a class too; it is not set on class bodies.
# why: inspect documentation of `CO_NESTED`
# found: written by hand
# versions: 3.8 to 3.15

def top():
    def nested():
        pass

    class C:
        def method(self):
            pass
    return nested, C


class D:
    def method(self):
        return lambda: 0

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function top line 6: varnames (nested, C), flags NOFREE
# function top.nested line 7: flags NESTED NOFREE
# class top.C line 10: flags NOFREE
# function top.C.method line 11: args 1, varnames (self), flags NESTED NOFREE
# class D line 16: flags NOFREE
# function D.method line 17: args 1, varnames (self), flags NOFREE
# function D.method.<lambda> line 18: flags NESTED NOFREE
# end
#   top = function 0 top
#   D = class 0 D {method: function 1 D.method}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function top line 6: varnames (nested, C), flags NOFREE
# function top.nested line 7: flags NESTED NOFREE
# class top.C line 10: flags NOFREE
# function top.C.method line 11: args 1, varnames (self), flags NESTED NOFREE
# class D line 16: flags NOFREE
# function D.method line 17: args 1, varnames (self), flags NOFREE
# function D.method.<lambda> line 18: flags NESTED NOFREE
# end
#   top = function 0 top
#   D = class 0 D {method: function 1 D.method}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function top line 6: varnames (nested, C)
# function top.nested line 7: flags NESTED
# class top.C line 10
# function top.C.method line 11: args 1, varnames (self), flags NESTED
# class D line 16
# function D.method line 17: args 1, varnames (self)
# function D.method.<lambda> line 18: flags NESTED
# end
#   top = function 0 top
#   D = class 0 D {method: function 1 D.method}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function top line 6: varnames (nested, C)
# function top.nested line 7: flags NESTED
# class top.C line 10: cellvars (__classdict__)
# function top.C.method line 11: args 1, varnames (self), flags NESTED METHOD
# class D line 16: cellvars (__classdict__)
# function D.method line 17: args 1, varnames (self), flags METHOD
# function D.method.<lambda> line 18: flags NESTED
# end
#   top = function 0 top
#   D = class 0 D {method: function 1 D.method}
# teardown
