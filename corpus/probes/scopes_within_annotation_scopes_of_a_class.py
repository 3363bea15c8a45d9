# A lambda or generator expression in an annotation scope of a class does not see the class.
# why: PEP 695; python/cpython issue 109118
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.13 to 3.15

class C:
    T = 1
    type A = (T for _ in T)
    type B = lambda: T
    type L = [x for x in T]
    def f[U: [x for x in T]](a): pass

# === expected, format 1: 3.13
# module <module> line 1
# class C line 6: cellvars (__classdict__)
# function C.A line 8: freevars (__classdict__)
# function C.A.<genexpr> line 8: args 1, varnames (.0, _), flags NESTED GENERATOR
# function C.B line 9: freevars (__classdict__)
# function C.B.<lambda> line 9: flags NESTED
# function C.L line 10: freevars (__classdict__)
# function C.L.<listcomp> line 10: args 1, varnames (.0, x), flags NESTED
# function C.<generic parameters of f> line 11: varnames (.defaults, U), freevars (__classdict__)
# function C.<generic parameters of f>.U line 11: qualname C.U, freevars (__classdict__), flags NESTED
# function C.<generic parameters of f>.U.<listcomp> line 11: qualname C.<generic parameters of f>.<listcomp>, args 1, varnames (.0, x), flags NESTED
# function C.<generic parameters of f>.f line 11: qualname C.f, args 1, varnames (a), flags NESTED
# end
#   C = class 0 C {T: 1, A: TypeAliasType ('A'), B: TypeAliasType ('B'), L: TypeAliasType ('L'), f: function 0 C.f}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 6: cellvars (__classdict__)
# function C.A line 8: args 1, posonly 1, varnames (.format), freevars (__classdict__)
# function C.A.<genexpr> line 8: qualname C.<genexpr>, args 1, varnames (.0, _), flags NESTED GENERATOR
# function C.B line 9: args 1, posonly 1, varnames (.format), freevars (__classdict__)
# function C.B.<lambda> line 9: qualname C.<lambda>, flags NESTED
# function C.L line 10: args 1, posonly 1, varnames (.format), freevars (__classdict__)
# function C.L.<listcomp> line 10: qualname C.<listcomp>, args 1, varnames (.0, x), flags NESTED
# function C.<generic parameters of f> line 11: varnames (.defaults, U), freevars (__classdict__)
# function C.<generic parameters of f>.U line 11: qualname C.U, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function C.<generic parameters of f>.U.<listcomp> line 11: qualname C.<generic parameters of f>.<listcomp>, args 1, varnames (.0, x), flags NESTED
# function C.<generic parameters of f>.f line 11: qualname C.f, args 1, varnames (a), flags NESTED
# end
#   C = class 0 C {T: 1, A: TypeAliasType ('A'), B: TypeAliasType ('B'), L: TypeAliasType ('L'), f: function 0 C.f}
# teardown
