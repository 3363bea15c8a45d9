# In a class body, a comprehension sees class names in its first iterable only.
# why: Language Reference 4.2.2: this includes comprehensions and generator expressions
# found: written by hand
# versions: 3.8 to 3.15

def outer(n):
    class C:
        n = 3
        items = [n for i in range(n)]
    return C

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: args 1, varnames (n, C), cellvars (n)
# class outer.C line 7: freevars (n)
# function outer.C.<listcomp> line 9: args 1, varnames (.0, i), freevars (n), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 1, varnames (n, C), cellvars (n)
# class outer.C line 7: freevars (n)
# function outer.C.<listcomp> line 9: args 1, varnames (.0, i), freevars (n), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 6: args 1, varnames (n, C), cellvars (n)
# class outer.C line 7: freevars (n)
# function outer.C.<listcomp> line 9: args 1, varnames (.0, i), freevars (n), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function outer line 6: args 1, varnames (n, C), cellvars (n)
# class outer.C line 7 (varnames in any order): varnames (.0, i, n), freevars (n)
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 6: args 1, varnames (n, C), cellvars (n)
# class outer.C line 7: varnames (i), freevars (n)
# end
#   outer = function 0 outer
# teardown
