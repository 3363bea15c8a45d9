# What a comprehension in an annotation assigns is a variable of the scope around the annotation.
# why: Language Reference 4.2.3, Annotation scopes: nothing but type parameters introduces a name there; PEP 572, Scope of the target
# found: programs of pysource-codegen against CPython 3.14.8
# versions: 3.8 to 3.15

def f(a):
    x: [y := z for z in a]

    def g(p: [y := z for z in a]):
        return y
    return lambda: y

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 6: args 1, varnames (a, g), cellvars (y)
# function f.<listcomp> line 9: args 1, varnames (.0, z), freevars (y), flags NESTED
# function f.g line 9: args 1, varnames (p), freevars (y), flags NESTED
# function f.<lambda> line 11: freevars (y), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 6: args 1, varnames (a, g), cellvars (y)
# function f.<listcomp> line 9: args 1, varnames (.0, z), freevars (y), flags NESTED
# function f.g line 9: args 1, varnames (p), freevars (y), flags NESTED
# function f.<lambda> line 11: freevars (y), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function f line 6: args 1, varnames (a, g), cellvars (y)
# function f.<listcomp> line 9: args 1, varnames (.0, z), freevars (y), flags NESTED
# function f.g line 9: args 1, varnames (p), freevars (y), flags NESTED
# function f.<lambda> line 11: freevars (y), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function f line 6: args 1, varnames (a, z, g), cellvars (y)
# function f.g line 9: args 1, varnames (p), freevars (y), flags NESTED
# function f.<lambda> line 11: freevars (y), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.14
# module <module> line 1
# function f line 6: args 1, varnames (a, g), cellvars (a, y)
# function f.__annotate__ line 9: args 1, posonly 1, varnames (format, z), freevars (a, y), flags NESTED
# function f.g line 9: args 1, varnames (p), freevars (y), flags NESTED
# function f.<lambda> line 11: freevars (y), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.15
# module <module> line 1
# function f line 6: args 1, varnames (a, g), cellvars (a, y)
# function f.__annotate__ line 9: qualname f.<locals>.g.__annotate__, args 1, posonly 1, varnames (format, z), freevars (a, y), flags NESTED
# function f.g line 9: args 1, varnames (p), freevars (y), flags NESTED
# function f.<lambda> line 11: freevars (y), flags NESTED
# end
#   f = function 0 f
# teardown
