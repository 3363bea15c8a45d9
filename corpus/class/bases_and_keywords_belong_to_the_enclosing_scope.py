# Bases, keywords and decorators of a class are evaluated in the enclosing scope: their lambdas capture from there.
# why: Language Reference 8.8: the inheritance list is evaluated before the class body's namespace exists
# found: written by hand
# versions: 3.8 to 3.15

def outer(base, deco):
    @deco(lambda: base)
    class C((lambda: base)(), tag=lambda: deco):
        base = 1
    return C

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: args 2, varnames (base, deco, C), cellvars (base, deco)
# function outer.<lambda> line 7: freevars (base), flags NESTED
# class outer.C line 7: flags NOFREE
# function outer.<lambda> line 8: freevars (base), flags NESTED
# function outer.<lambda> line 8: freevars (deco), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 2, varnames (base, deco, C), cellvars (base, deco)
# function outer.<lambda> line 7: freevars (base), flags NESTED
# class outer.C line 7: flags NOFREE
# function outer.<lambda> line 8: freevars (base), flags NESTED
# function outer.<lambda> line 8: freevars (deco), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 6: args 2, varnames (base, deco, C), cellvars (base, deco)
# function outer.<lambda> line 7: freevars (base), flags NESTED
# class outer.C line 7
# function outer.<lambda> line 8: freevars (base), flags NESTED
# function outer.<lambda> line 8: freevars (deco), flags NESTED
# end
#   outer = function 0 outer
# teardown
