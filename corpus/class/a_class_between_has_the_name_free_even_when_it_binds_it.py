# A class body between the owner and the user lists the name in its own `co_freevars`, once, even when it binds the name itself.
# why: Language Reference 4.2.2; the class must hand the cell on to the method
# found: written by hand
# versions: 3.8 to 3.15

def outer(a, b):
    class C:
        a = 1

        def method(self):
            return a, b
    return C

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: args 2, varnames (a, b, C), cellvars (a, b)
# class outer.C line 7: freevars (a, b)
# function outer.C.method line 10: args 1, varnames (self), freevars (a, b), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 2, varnames (a, b, C), cellvars (a, b)
# class outer.C line 7: freevars (a, b)
# function outer.C.method line 10: args 1, varnames (self), freevars (a, b), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 6: args 2, varnames (a, b, C), cellvars (a, b)
# class outer.C line 7: freevars (a, b)
# function outer.C.method line 10: args 1, varnames (self), freevars (a, b), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 6: args 2, varnames (a, b, C), cellvars (a, b)
# class outer.C line 7: cellvars (__classdict__), freevars (a, b)
# function outer.C.method line 10: args 1, varnames (self), freevars (a, b), flags NESTED METHOD
# end
#   outer = function 0 outer
# teardown
