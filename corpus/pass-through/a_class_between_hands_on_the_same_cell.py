# A class body stands between like a function: it has the variable free although its methods alone use it.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

def outer(x):
    class C:
        def method(self):
            def inner():
                return x
            return inner
    return C

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: args 1, varnames (x, C), cellvars (x)
# class outer.C line 7: freevars (x)
# function outer.C.method line 8: args 1, varnames (self, inner), freevars (x), flags NESTED
# function outer.C.method.inner line 9: freevars (x), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 1, varnames (x, C), cellvars (x)
# class outer.C line 7: freevars (x)
# function outer.C.method line 8: args 1, varnames (self, inner), freevars (x), flags NESTED
# function outer.C.method.inner line 9: freevars (x), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 6: args 1, varnames (x, C), cellvars (x)
# class outer.C line 7: freevars (x)
# function outer.C.method line 8: args 1, varnames (self, inner), freevars (x), flags NESTED
# function outer.C.method.inner line 9: freevars (x), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 6: args 1, varnames (x, C), cellvars (x)
# class outer.C line 7: cellvars (__classdict__), freevars (x)
# function outer.C.method line 8: args 1, varnames (self, inner), freevars (x), flags NESTED METHOD
# function outer.C.method.inner line 9: freevars (x), flags NESTED
# end
#   outer = function 0 outer
# teardown
