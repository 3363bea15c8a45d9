# An annotation that mentions a variable called `format` captures it: the parameter of the function that evaluates
# annotations has no name that a program can write.
# why: PEP 649; Data model, object.__annotate__; found by comparing with symtable
# found: written by hand
# versions: 3.8 to 3.15


def outer(format):
    def inner(x: format) -> format:
        pass

    return lambda: format


class C:
    format = 1
    x: format


outer(1)

# === expected, format 1: 3.8 to 3.9
# module <module> line 8: flags NOFREE
# function outer line 8: args 1, varnames (format, inner), cellvars (format)
# function outer.inner line 9: args 1, varnames (x), flags NESTED NOFREE
# function outer.<lambda> line 12: freevars (format), flags NESTED
# class C line 15: flags NOFREE
# end
#   outer = function 0 outer
#   C = class 0 C {format: 1}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 8: args 1, varnames (format, inner), cellvars (format)
# function outer.inner line 9: args 1, varnames (x), flags NESTED NOFREE
# function outer.<lambda> line 12: freevars (format), flags NESTED
# class C line 15: flags NOFREE
# end
#   outer = function 0 outer
#   C = class 0 C {format: 1}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 8: args 1, varnames (format, inner), cellvars (format)
# function outer.inner line 9: args 1, varnames (x), flags NESTED
# function outer.<lambda> line 12: freevars (format), flags NESTED
# class C line 15
# end
#   outer = function 0 outer
#   C = class 0 C {format: 1}
# teardown

# === expected, format 1: 3.14
# module <module> line 1
# function outer line 8: args 1, varnames (format, inner), cellvars (format)
# function outer.__annotate__ line 9: args 1, posonly 1, varnames (format), freevars (format), flags NESTED
# function outer.inner line 9: args 1, varnames (x), flags NESTED
# function outer.<lambda> line 12: freevars (format), flags NESTED
# class C line 15: cellvars (__classdict__)
# function C.__annotate__ line 15: args 1, posonly 1, varnames (format), freevars (__classdict__)
# end
#   outer = function 0 outer
#   C = class 0 C {format: 1}
# teardown

# === expected, format 1: 3.15
# module <module> line 1
# function outer line 8: args 1, varnames (format, inner), cellvars (format)
# function outer.__annotate__ line 9: qualname outer.<locals>.inner.__annotate__, args 1, posonly 1, varnames (format), freevars (format), flags NESTED
# function outer.inner line 9: args 1, varnames (x), flags NESTED
# function outer.<lambda> line 12: freevars (format), flags NESTED
# class C line 15: cellvars (__classdict__)
# function C.__annotate__ line 15: args 1, posonly 1, varnames (format), freevars (__classdict__)
# end
#   outer = function 0 outer
#   C = class 0 C {format: 1}
# teardown
