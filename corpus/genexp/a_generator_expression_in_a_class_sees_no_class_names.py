# A generator expression in a class body reads the enclosing function's variable, not the class's.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    step = 2

    class C:
        step = 3
        values = tuple(i * step for i in range(step))
    return C

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: varnames (C), cellvars (step)
# class outer.C line 9: freevars (step)
# function outer.C.<genexpr> line 11: args 1, varnames (.0, i), freevars (step), flags NESTED GENERATOR
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: varnames (C), cellvars (step)
# class outer.C line 9: freevars (step)
# function outer.C.<genexpr> line 11: args 1, varnames (.0, i), freevars (step), flags NESTED GENERATOR
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 6: varnames (C), cellvars (step)
# class outer.C line 9: freevars (step)
# function outer.C.<genexpr> line 11: args 1, varnames (.0, i), freevars (step), flags NESTED GENERATOR
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 6: varnames (C), cellvars (step)
# class outer.C line 9: freevars (step)
# function outer.C.<genexpr> line 11: args 1, varnames (.0, i), freevars (step), flags NESTED GENERATOR METHOD
# end
#   outer = function 0 outer
# teardown
