# A method's `__x` does not capture the enclosing function's `__x`: inside the class the name is another.
# why: Language Reference 6.2.1
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    __x = 1

    class C:
        def method(self):
            return __x

    def inner():
        return __x
    return C, inner

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: varnames (C, inner), cellvars (__x)
# class outer.C line 9: flags NOFREE
# function outer.C.method line 10: args 1, varnames (self), flags NESTED NOFREE
# function outer.inner line 13: freevars (__x), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: varnames (C, inner), cellvars (__x)
# class outer.C line 9: flags NOFREE
# function outer.C.method line 10: args 1, varnames (self), flags NESTED NOFREE
# function outer.inner line 13: freevars (__x), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 6: varnames (C, inner), cellvars (__x)
# class outer.C line 9
# function outer.C.method line 10: args 1, varnames (self), flags NESTED
# function outer.inner line 13: freevars (__x), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 6: varnames (C, inner), cellvars (__x)
# class outer.C line 9: cellvars (__classdict__)
# function outer.C.method line 10: args 1, varnames (self), flags NESTED METHOD
# function outer.inner line 13: freevars (__x), flags NESTED
# end
#   outer = function 0 outer
# teardown
