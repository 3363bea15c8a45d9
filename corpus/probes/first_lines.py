# The first line of a definition is that of its first decorator; of an expression, that of its beginning.
# why: Data model, code objects: co_firstlineno
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

def d(c): return c


@d
@d
def f(
    a,
    b=(
        lambda:
            1),
): pass


@d
class C:
    @d
    def m(self, a): pass


x = (
    y for y in
    z)
q = [
    lambda: w for w in z]

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function d line 6: args 1, varnames (c), flags NOFREE
# function f line 9: args 2, varnames (a, b), flags NOFREE
# function <lambda> line 14: flags NOFREE
# class C line 19: flags NOFREE
# function C.m line 21: args 2, varnames (self, a), flags NOFREE
# function <genexpr> line 25: args 1, varnames (.0, y), flags GENERATOR NOFREE
# function <listcomp> line 28: args 1, varnames (.0), cellvars (w)
# function <listcomp>.<lambda> line 29: freevars (w), flags NESTED
# uncaught NameError: name 'z' is not defined
# end
#   d = function 0 d
#   f = function 1 f defaults (function 2 <lambda>)
#   C = class 0 C {m: function 3 C.m}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function d line 6: args 1, varnames (c), flags NOFREE
# function f line 9: args 2, varnames (a, b), flags NOFREE
# function <lambda> line 14: flags NOFREE
# class C line 19: flags NOFREE
# function C.m line 21: args 2, varnames (self, a), flags NOFREE
# function <genexpr> line 25: args 1, varnames (.0, y), flags GENERATOR NOFREE
# function <listcomp> line 28: args 1, varnames (.0), cellvars (w)
# function <listcomp>.<lambda> line 29: freevars (w), flags NESTED
# uncaught NameError: name 'z' is not defined
# end
#   d = function 0 d
#   f = function 1 f defaults (function 2 <lambda>)
#   C = class 0 C {m: function 3 C.m}
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function d line 6: args 1, varnames (c)
# function f line 9: args 2, varnames (a, b)
# function <lambda> line 14
# class C line 19
# function C.m line 21: args 2, varnames (self, a)
# function <genexpr> line 25: args 1, varnames (.0, y), flags GENERATOR
# function <listcomp> line 28: args 1, varnames (.0), cellvars (w)
# function <listcomp>.<lambda> line 29: freevars (w), flags NESTED
# uncaught NameError: name 'z' is not defined
# end
#   d = function 0 d
#   f = function 1 f defaults (function 2 <lambda>)
#   C = class 0 C {m: function 3 C.m}
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1: varnames (w), cellvars (w)
# function d line 6: args 1, varnames (c)
# function f line 9: args 2, varnames (a, b)
# function <lambda> line 14
# class C line 19
# function C.m line 21: args 2, varnames (self, a)
# function <genexpr> line 25: args 1, varnames (.0, y), flags GENERATOR
# function <lambda> line 29: freevars (w), flags NESTED
# uncaught NameError: name 'z' is not defined
# end
#   d = function 0 d
#   f = function 1 f defaults (function 2 <lambda>)
#   C = class 0 C {m: function 3 C.m}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1: varnames (w), cellvars (w)
# function d line 6: args 1, varnames (c)
# function f line 9: args 2, varnames (a, b)
# function <lambda> line 14
# class C line 19: cellvars (__classdict__)
# function C.m line 21: args 2, varnames (self, a), flags METHOD
# function <genexpr> line 25: args 1, varnames (.0, y), flags GENERATOR
# function <lambda> line 29: freevars (w), flags NESTED
# uncaught NameError: name 'z' is not defined
# end
#   d = function 0 d
#   f = function 1 f defaults (function 2 <lambda>)
#   C = class 0 C {m: function 3 C.m}
# teardown
