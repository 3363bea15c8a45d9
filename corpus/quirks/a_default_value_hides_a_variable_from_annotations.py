# The target of a comprehension among the default values of a method is no name of the class for its annotations.
# why: Language Reference 6.2.4, Displays for lists, sets and dictionaries: in a scope of its own; CPython 3.14 merges it into the class, into which annotations look
# found: cellmate 0.1.0 campaign --seed 81, program 135582, CPython 3.14.8
# versions: 3.8 to 3.15

def f(x):
    class C:
        def g(a: x = [0 for x in ()]):
            pass

        def h(a: lambda: x):
            pass

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 6: args 1, varnames (x, C), cellvars (x)
# class f.C line 7: freevars (x)
# function f.C.<listcomp> line 8: args 1, varnames (.0, x), flags NESTED NOFREE
# function f.C.g line 8: args 1, varnames (a), flags NESTED NOFREE
# function f.C.<lambda> line 11: freevars (x), flags NESTED
# function f.C.h line 11: args 1, varnames (a), flags NESTED NOFREE
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 6: args 1, varnames (x, C), cellvars (x)
# class f.C line 7: freevars (x)
# function f.C.<listcomp> line 8: args 1, varnames (.0, x), flags NESTED NOFREE
# function f.C.g line 8: args 1, varnames (a), flags NESTED NOFREE
# function f.C.<lambda> line 11: freevars (x), flags NESTED
# function f.C.h line 11: args 1, varnames (a), flags NESTED NOFREE
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function f line 6: args 1, varnames (x, C), cellvars (x)
# class f.C line 7: freevars (x)
# function f.C.<listcomp> line 8: args 1, varnames (.0, x), flags NESTED
# function f.C.g line 8: args 1, varnames (a), flags NESTED
# function f.C.<lambda> line 11: freevars (x), flags NESTED
# function f.C.h line 11: args 1, varnames (a), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function f line 6: args 1, varnames (x, C), cellvars (x)
# class f.C line 7 (varnames in any order): varnames (.0, x), freevars (x)
# function f.C.g line 8: args 1, varnames (a), flags NESTED
# function f.C.<lambda> line 11: freevars (x), flags NESTED
# function f.C.h line 11: args 1, varnames (a), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.14
# module <module> line 1
# function f line 6: args 1, varnames (x, C), cellvars (x)
# class f.C line 7: varnames (x), cellvars (__classdict__), freevars (x)
# function f.C.__annotate__ line 8: args 1, posonly 1, varnames (format), freevars (__classdict__, x), flags NESTED
# function f.C.g line 8: args 1, varnames (a), flags NESTED METHOD
# function f.C.__annotate__ line 11: args 1, posonly 1, varnames (format), freevars (__classdict__, x), flags NESTED
# function f.C.__annotate__.<lambda> line 11: qualname f.<locals>.C.<lambda>, freevars (x), flags NESTED
# function f.C.h line 11: args 1, varnames (a), flags NESTED METHOD
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.15
# module <module> line 1
# function f line 6: args 1, varnames (x, C), cellvars (x)
# class f.C line 7: varnames (x), cellvars (__classdict__), freevars (x)
# function f.C.__annotate__ line 8: qualname f.<locals>.C.g.__annotate__, args 1, posonly 1, varnames (format), freevars (__classdict__, x), flags NESTED
# function f.C.g line 8: args 1, varnames (a), flags NESTED METHOD
# function f.C.__annotate__ line 11: qualname f.<locals>.C.h.__annotate__, args 1, posonly 1, varnames (format), freevars (__classdict__, x), flags NESTED
# function f.C.__annotate__.<lambda> line 11: qualname f.<locals>.C.<lambda>, freevars (x), flags NESTED
# function f.C.h line 11: args 1, varnames (a), flags NESTED METHOD
# end
#   f = function 0 f
# teardown
