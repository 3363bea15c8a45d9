# A class in a qualified name is followed by a dot alone.
# why: PEP 3155
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    class C:
        def method(self):
            return [lambda: self for _ in ()]

        class D:
            attribute = lambda: 0
    return C

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: varnames (C), flags NOFREE
# class outer.C line 7: flags NOFREE
# function outer.C.method line 8: args 1, varnames (self), cellvars (self), flags NESTED
# function outer.C.method.<listcomp> line 9: args 1, varnames (.0, _), freevars (self), flags NESTED
# function outer.C.method.<listcomp>.<lambda> line 9: freevars (self), flags NESTED
# class outer.C.D line 11: flags NOFREE
# function outer.C.D.<lambda> line 12: flags NESTED NOFREE
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: varnames (C), flags NOFREE
# class outer.C line 7: flags NOFREE
# function outer.C.method line 8: args 1, varnames (self), cellvars (self), flags NESTED
# function outer.C.method.<listcomp> line 9: args 1, varnames (.0, _), freevars (self), flags NESTED
# function outer.C.method.<listcomp>.<lambda> line 9: freevars (self), flags NESTED
# class outer.C.D line 11: flags NOFREE
# function outer.C.D.<lambda> line 12: flags NESTED NOFREE
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 6: varnames (C)
# class outer.C line 7
# function outer.C.method line 8: args 1, varnames (self), cellvars (self), flags NESTED
# function outer.C.method.<listcomp> line 9: args 1, varnames (.0, _), freevars (self), flags NESTED
# function outer.C.method.<listcomp>.<lambda> line 9: freevars (self), flags NESTED
# class outer.C.D line 11
# function outer.C.D.<lambda> line 12: flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function outer line 6: varnames (C)
# class outer.C line 7
# function outer.C.method line 8: args 1, varnames (self, _), cellvars (self), flags NESTED
# function outer.C.method.<lambda> line 9: freevars (self), flags NESTED
# class outer.C.D line 11
# function outer.C.D.<lambda> line 12: flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 6: varnames (C)
# class outer.C line 7: cellvars (__classdict__)
# function outer.C.method line 8: args 1, varnames (self, _), cellvars (self), flags NESTED METHOD
# function outer.C.method.<lambda> line 9: freevars (self), flags NESTED
# class outer.C.D line 11
# function outer.C.D.<lambda> line 12: flags NESTED METHOD
# end
#   outer = function 0 outer
# teardown
