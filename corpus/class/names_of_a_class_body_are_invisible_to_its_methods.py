# A method does not see names that its class body binds; it captures the enclosing function's variable of that name.
# why: Language Reference 4.2.2: the scope of names defined in a class block is limited to the class block
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    x = "outer"

    class C:
        x = "class"

        def method(self):
            return x
    return C

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: varnames (C), cellvars (x)
# class outer.C line 9: freevars (x)
# function outer.C.method line 12: args 1, varnames (self), freevars (x), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: varnames (C), cellvars (x)
# class outer.C line 9: freevars (x)
# function outer.C.method line 12: args 1, varnames (self), freevars (x), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 6: varnames (C), cellvars (x)
# class outer.C line 9: freevars (x)
# function outer.C.method line 12: args 1, varnames (self), freevars (x), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 6: varnames (C), cellvars (x)
# class outer.C line 9: cellvars (__classdict__), freevars (x)
# function outer.C.method line 12: args 1, varnames (self), freevars (x), flags NESTED METHOD
# end
#   outer = function 0 outer
# teardown
