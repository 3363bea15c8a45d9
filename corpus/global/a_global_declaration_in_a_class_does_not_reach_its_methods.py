# `global x` in a class body holds for the class body alone; a method still captures the enclosing function's `x`.
# why: Language Reference 4.2.2: a class block's names and declarations are not visible in its methods
# found: written by hand
# versions: 3.8 to 3.15

x = "module"


def outer():
    x = "outer"

    class C:
        global x
        x = "class"

        def method(self):
            return x
    return C

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 9: varnames (C), cellvars (x)
# class outer.C line 12: freevars (x)
# function outer.C.method line 16: args 1, varnames (self), freevars (x), flags NESTED
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 9: varnames (C), cellvars (x)
# class outer.C line 12: freevars (x)
# function outer.C.method line 16: args 1, varnames (self), freevars (x), flags NESTED
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 9: varnames (C), cellvars (x)
# class outer.C line 12: freevars (x)
# function outer.C.method line 16: args 1, varnames (self), freevars (x), flags NESTED
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 9: varnames (C), cellvars (x)
# class outer.C line 12: cellvars (__classdict__), freevars (x)
# function outer.C.method line 16: args 1, varnames (self), freevars (x), flags NESTED METHOD
# end
#   x = 'module'
#   outer = function 0 outer
# teardown
