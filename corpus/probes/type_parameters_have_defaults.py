# The default of a type parameter is evaluated lazily in a scope of its own.
# why: PEP 696
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.13 to 3.15

def f[T = int, *Ts = *tuple[int], **P = [int]](x: T): pass


class C[T: int = str]: pass


type A[T: (int, str) = T] = T


def captures(D):
    def f[T = D](x: T): return x
    class C[T = D]: pass
    type A[T = D] = T


def lines[T: (
  lambda: 2) = (
  lambda: 3), **P = (
  lambda: 4)](): pass

# === expected, format 1: 3.13
# module <module> line 1
# function <generic parameters of f> line 6: varnames (.defaults, T, Ts, P)
# function <generic parameters of f>.P line 6: qualname P, flags NESTED
# function <generic parameters of f>.T line 6: qualname T, flags NESTED
# function <generic parameters of f>.Ts line 6: qualname Ts, flags NESTED
# function <generic parameters of f>.f line 6: qualname f, args 1, varnames (x), flags NESTED
# function <generic parameters of C> line 9: varnames (T, .generic_base), cellvars (.type_params)
# class <generic parameters of C>.C line 9: qualname C, freevars (.type_params)
# function <generic parameters of C>.T line 9: qualname T, flags NESTED
# function <generic parameters of C>.T line 9 (maybe): qualname T, flags NESTED
# function <generic parameters of A> line 12: cellvars (T)
# function <generic parameters of A>.A line 12: qualname A, freevars (T), flags NESTED
# function <generic parameters of A>.T line 12: qualname T, flags NESTED
# function <generic parameters of A>.T line 12: qualname T, freevars (T), flags NESTED
# function captures line 15: args 1, varnames (D, f, C, A), cellvars (D)
# function captures.<generic parameters of f> line 16: varnames (.defaults, T), freevars (D), flags NESTED
# function captures.<generic parameters of f>.T line 16: qualname captures.<locals>.T, freevars (D), flags NESTED
# function captures.<generic parameters of f>.f line 16: qualname captures.<locals>.f, args 1, varnames (x), flags NESTED
# function captures.<generic parameters of C> line 17: varnames (T, .generic_base), cellvars (.type_params), freevars (D), flags NESTED
# class captures.<generic parameters of C>.C line 17: qualname captures.<locals>.C, freevars (.type_params)
# function captures.<generic parameters of C>.T line 17: qualname captures.<locals>.T, freevars (D), flags NESTED
# function captures.<generic parameters of A> line 18: cellvars (T), freevars (D), flags NESTED
# function captures.<generic parameters of A>.A line 18: qualname captures.<locals>.A, freevars (T), flags NESTED
# function captures.<generic parameters of A>.T line 18: qualname captures.<locals>.T, freevars (D), flags NESTED
# function <generic parameters of lines> line 21: varnames (.defaults, T, P)
# function <generic parameters of lines>.lines line 21: qualname lines, flags NESTED
# function <generic parameters of lines>.T line 22: qualname T, flags NESTED
# function <generic parameters of lines>.T.<lambda> line 22: qualname <generic parameters of lines>.<lambda>, flags NESTED
# function <generic parameters of lines>.T line 23: qualname T, flags NESTED
# function <generic parameters of lines>.T.<lambda> line 23: qualname <generic parameters of lines>.<lambda>, flags NESTED
# function <generic parameters of lines>.P line 24: qualname P, flags NESTED
# function <generic parameters of lines>.P.<lambda> line 24: qualname <generic parameters of lines>.<lambda>, flags NESTED
# end
#   f = function 0 f
#   C = class 0 C {}
#   A = TypeAliasType ('A')
#   captures = function 1 captures
#   lines = function 2 lines
# teardown

# === expected, format 1: 3.14
# module <module> line 1
# function <generic parameters of f> line 6: varnames (.defaults, Ts, P), cellvars (T)
# function <generic parameters of f>.P line 6: qualname P, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of f>.T line 6: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of f>.Ts line 6: qualname Ts, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of f>.__annotate__ line 6: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function <generic parameters of f>.f line 6: qualname f, args 1, varnames (x), flags NESTED
# function <generic parameters of C> line 9: varnames (T, .generic_base), cellvars (.type_params)
# class <generic parameters of C>.C line 9: qualname C, freevars (.type_params)
# function <generic parameters of C>.T line 9: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of C>.T line 9 (maybe): qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of A> line 12: cellvars (T)
# function <generic parameters of A>.A line 12: qualname A, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function <generic parameters of A>.T line 12: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of A>.T line 12: qualname T, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function captures line 15: args 1, varnames (D, f, C, A), cellvars (D)
# function captures.<generic parameters of f> line 16: varnames (.defaults), cellvars (T), freevars (D), flags NESTED
# function captures.<generic parameters of f>.T line 16: qualname captures.<locals>.T, args 1, posonly 1, varnames (.format), freevars (D), flags NESTED
# function captures.<generic parameters of f>.__annotate__ line 16: qualname captures.<locals>.__annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function captures.<generic parameters of f>.f line 16: qualname captures.<locals>.f, args 1, varnames (x), flags NESTED
# function captures.<generic parameters of C> line 17: varnames (T, .generic_base), cellvars (.type_params), freevars (D), flags NESTED
# class captures.<generic parameters of C>.C line 17: qualname captures.<locals>.C, freevars (.type_params)
# function captures.<generic parameters of C>.T line 17: qualname captures.<locals>.T, args 1, posonly 1, varnames (.format), freevars (D), flags NESTED
# function captures.<generic parameters of A> line 18: cellvars (T), freevars (D), flags NESTED
# function captures.<generic parameters of A>.A line 18: qualname captures.<locals>.A, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function captures.<generic parameters of A>.T line 18: qualname captures.<locals>.T, args 1, posonly 1, varnames (.format), freevars (D), flags NESTED
# function <generic parameters of lines> line 21: varnames (.defaults, T, P)
# function <generic parameters of lines>.lines line 21: qualname lines, flags NESTED
# function <generic parameters of lines>.T line 22: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of lines>.T.<lambda> line 22: qualname <generic parameters of lines>.<lambda>, flags NESTED
# function <generic parameters of lines>.T line 23: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of lines>.T.<lambda> line 23: qualname <generic parameters of lines>.<lambda>, flags NESTED
# function <generic parameters of lines>.P line 24: qualname P, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of lines>.P.<lambda> line 24: qualname <generic parameters of lines>.<lambda>, flags NESTED
# end
#   f = function 0 f
#   C = class 0 C {}
#   A = TypeAliasType ('A')
#   captures = function 1 captures
#   lines = function 2 lines
# teardown

# === expected, format 1: 3.15
# module <module> line 1
# function <generic parameters of f> line 6: varnames (.defaults, Ts, P), cellvars (T)
# function <generic parameters of f>.P line 6: qualname P, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of f>.T line 6: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of f>.Ts line 6: qualname Ts, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of f>.__annotate__ line 6: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function <generic parameters of f>.f line 6: qualname f, args 1, varnames (x), flags NESTED
# function <generic parameters of C> line 9: varnames (T, .generic_base), cellvars (.type_params)
# class <generic parameters of C>.C line 9: qualname C, freevars (.type_params)
# function <generic parameters of C>.T line 9: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of C>.T line 9 (maybe): qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of A> line 12: cellvars (T)
# function <generic parameters of A>.A line 12: qualname A, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function <generic parameters of A>.T line 12: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of A>.T line 12: qualname T, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function captures line 15: args 1, varnames (D, f, C, A), cellvars (D)
# function captures.<generic parameters of f> line 16: varnames (.defaults), cellvars (T), freevars (D), flags NESTED
# function captures.<generic parameters of f>.T line 16: qualname captures.<locals>.T, args 1, posonly 1, varnames (.format), freevars (D), flags NESTED
# function captures.<generic parameters of f>.__annotate__ line 16: qualname captures.<locals>.f.__annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function captures.<generic parameters of f>.f line 16: qualname captures.<locals>.f, args 1, varnames (x), flags NESTED
# function captures.<generic parameters of C> line 17: varnames (T, .generic_base), cellvars (.type_params), freevars (D), flags NESTED
# class captures.<generic parameters of C>.C line 17: qualname captures.<locals>.C, freevars (.type_params)
# function captures.<generic parameters of C>.T line 17: qualname captures.<locals>.T, args 1, posonly 1, varnames (.format), freevars (D), flags NESTED
# function captures.<generic parameters of A> line 18: cellvars (T), freevars (D), flags NESTED
# function captures.<generic parameters of A>.A line 18: qualname captures.<locals>.A, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function captures.<generic parameters of A>.T line 18: qualname captures.<locals>.T, args 1, posonly 1, varnames (.format), freevars (D), flags NESTED
# function <generic parameters of lines> line 21: varnames (.defaults, T, P)
# function <generic parameters of lines>.lines line 21: qualname lines, flags NESTED
# function <generic parameters of lines>.T line 22: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of lines>.T.<lambda> line 22: qualname <generic parameters of lines>.<lambda>, flags NESTED
# function <generic parameters of lines>.T line 23: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of lines>.T.<lambda> line 23: qualname <generic parameters of lines>.<lambda>, flags NESTED
# function <generic parameters of lines>.P line 24: qualname P, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of lines>.P.<lambda> line 24: qualname <generic parameters of lines>.<lambda>, flags NESTED
# end
#   f = function 0 f
#   C = class 0 C {}
#   A = TypeAliasType ('A')
#   captures = function 1 captures
#   lines = function 2 lines
# teardown
