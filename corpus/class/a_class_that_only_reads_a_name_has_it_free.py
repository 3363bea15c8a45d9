# A name that a class body reads but does not bind is free in the class body and a cell of the enclosing function.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    x = 1

    class C:
        y = x
    return C

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: varnames (C), cellvars (x)
# class outer.C line 9: freevars (x)
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: varnames (C), cellvars (x)
# class outer.C line 9: freevars (x)
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 6: varnames (C), cellvars (x)
# class outer.C line 9: freevars (x)
# end
#   outer = function 0 outer
# teardown
