# `CO_VARARGS` and `CO_VARKEYWORDS` say that there is `*args` and `**kwargs`; a bare `*` sets nothing.
# why: inspect documentation
# found: written by hand
# versions: 3.8 to 3.15

def f(a, *b):
    return lambda **c: (b, c)


def g(*, k):
    return lambda *a, **b: k

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 6: args 1, varnames (a, b), cellvars (b), flags VARARGS
# function f.<lambda> line 7: varnames (c), freevars (b), flags VARKEYWORDS NESTED
# function g line 10: kwonly 1, varnames (k), cellvars (k)
# function g.<lambda> line 11: varnames (a, b), freevars (k), flags VARARGS VARKEYWORDS NESTED
# end
#   f = function 0 f
#   g = function 1 g
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 6: args 1, varnames (a, b), cellvars (b), flags VARARGS
# function f.<lambda> line 7: varnames (c), freevars (b), flags VARKEYWORDS NESTED
# function g line 10: kwonly 1, varnames (k), cellvars (k)
# function g.<lambda> line 11: varnames (a, b), freevars (k), flags VARARGS VARKEYWORDS NESTED
# end
#   f = function 0 f
#   g = function 1 g
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 6: args 1, varnames (a, b), cellvars (b), flags VARARGS
# function f.<lambda> line 7: varnames (c), freevars (b), flags VARKEYWORDS NESTED
# function g line 10: kwonly 1, varnames (k), cellvars (k)
# function g.<lambda> line 11: varnames (a, b), freevars (k), flags VARARGS VARKEYWORDS NESTED
# end
#   f = function 0 f
#   g = function 1 g
# teardown
