# Type parameters of functions, classes and aliases live in a scope of their own, and bounds are lazy.
# why: PEP 695
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.12 to 3.15

def f[T](x: T, y=1, *, z=2) -> T: return x
def bare[T](x: T) -> T: return T
def unused[T](): pass


def outer(D, B):
    def inner[T: B](x: T = D, *, k=D) -> B:
        def reader(): return T
        return reader
    return inner


class C[T](Base, metaclass=M):
    x: T
    def m(self) -> T: return T


def class_captures(B):
    class C[T, *Ts, **P](B):
        def m(self): return T, P
    return C


type A = int
type L[T: int] = list[T]
type R = R


def in_function():
    x = 1
    type A = x
    type B[T: x] = (T, x)
    return A


def earlier[T, U: T](x: U): pass
def comprehended[T: [x for x in y]](a): pass
def generated[T: (x for x in T)](): pass
def called[T: (lambda: T)](a): pass
def annotated[T](a: [x for x in T]) -> [lambda: T for y in T]: pass
async def waits[T](x: T): return T
def yields[T](x: T): yield T


def nested[T]():
    def inner[U: T](x: U, y: T): return T, U
    return inner


def shadows(T):
    def inner[T](x: T): return T
    return inner, T


def same_name[T](T): return lambda: T


def bound_again[T]():
    T = 1
    return lambda: T


class Attribute[T]:
    T = T
    def m(self): return T


def recursive():
    type L[T] = T | list[L[T]]
    return L


def variadic[*Ts](*args: *Ts): pass


def declared():
    global g, C, A
    def g[T]():
        def h(): pass
    class C[T]:
        def m(self): pass
    type A[T] = T


def in_bases(it):
    class C[T](*[T for x in it], k=[lambda: (T, i) for i in it]): pass
    return C

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function <generic parameters of f> line 6: args 2, varnames (.defaults, .kwdefaults, T)
# function <generic parameters of f>.f line 6: qualname f, args 2, kwonly 1, varnames (x, y, z), flags NESTED
# function <generic parameters of bare> line 7: varnames (.defaults), cellvars (T)
# function <generic parameters of bare>.bare line 7: qualname bare, args 1, varnames (x), freevars (T), flags NESTED
# function <generic parameters of unused> line 8: varnames (.defaults, T)
# function <generic parameters of unused>.unused line 8: qualname unused, flags NESTED
# function outer line 11: args 2, varnames (D, B, inner), cellvars (B)
# function outer.<generic parameters of inner> line 12: args 2, varnames (.defaults, .kwdefaults), cellvars (T), freevars (B), flags NESTED
# function outer.<generic parameters of inner>.T line 12: qualname outer.<locals>.T, freevars (B), flags NESTED
# function outer.<generic parameters of inner>.inner line 12: qualname outer.<locals>.inner, args 1, kwonly 1, varnames (x, k, reader), freevars (T), flags NESTED
# function outer.<generic parameters of inner>.inner.reader line 13: freevars (T), flags NESTED
# function <generic parameters of C> line 18: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of C>.C line 18: qualname C, freevars (.type_params, T)
# function <generic parameters of C>.C.m line 20: args 1, varnames (self), freevars (T), flags NESTED
# function class_captures line 23: args 1, varnames (B, C), cellvars (B)
# function class_captures.<generic parameters of C> line 24: varnames (Ts, .generic_base), cellvars (.type_params, P, T), freevars (B), flags NESTED
# class class_captures.<generic parameters of C>.C line 24: qualname class_captures.<locals>.C, freevars (.type_params, P, T)
# function class_captures.<generic parameters of C>.C.m line 25: args 1, varnames (self), freevars (P, T), flags NESTED
# function A line 29
# function <generic parameters of L> line 30: cellvars (T)
# function <generic parameters of L>.L line 30: qualname L, freevars (T), flags NESTED
# function <generic parameters of L>.T line 30: qualname T, flags NESTED
# function R line 31
# function in_function line 34: varnames (A, B), cellvars (x)
# function in_function.A line 36: freevars (x), flags NESTED
# function in_function.<generic parameters of B> line 37: cellvars (T), freevars (x), flags NESTED
# function in_function.<generic parameters of B>.B line 37: qualname in_function.<locals>.B, freevars (T, x), flags NESTED
# function in_function.<generic parameters of B>.T line 37: qualname in_function.<locals>.T, freevars (x), flags NESTED
# function <generic parameters of earlier> line 41: varnames (.defaults, U), cellvars (T)
# function <generic parameters of earlier>.U line 41: qualname U, freevars (T), flags NESTED
# function <generic parameters of earlier>.earlier line 41: qualname earlier, args 1, varnames (x), flags NESTED
# function <generic parameters of comprehended> line 42: varnames (.defaults, T)
# function <generic parameters of comprehended>.T line 42: qualname T, varnames (x), flags NESTED
# function <generic parameters of comprehended>.comprehended line 42: qualname comprehended, args 1, varnames (a), flags NESTED
# function <generic parameters of generated> line 43: varnames (.defaults), cellvars (T)
# function <generic parameters of generated>.T line 43: qualname T, freevars (T), flags NESTED
# function <generic parameters of generated>.T.<genexpr> line 43: qualname <generic parameters of generated>.<genexpr>, args 1, varnames (.0, x), flags NESTED GENERATOR
# function <generic parameters of generated>.generated line 43: qualname generated, flags NESTED
# function <generic parameters of called> line 44: varnames (.defaults), cellvars (T)
# function <generic parameters of called>.T line 44: qualname T, freevars (T), flags NESTED
# function <generic parameters of called>.T.<lambda> line 44: qualname <generic parameters of called>.<lambda>, freevars (T), flags NESTED
# function <generic parameters of called>.called line 44: qualname called, args 1, varnames (a), flags NESTED
# function <generic parameters of annotated> line 45: varnames (.defaults, x, y), cellvars (T)
# function <generic parameters of annotated>.<lambda> line 45: qualname <lambda>, freevars (T), flags NESTED
# function <generic parameters of annotated>.annotated line 45: qualname annotated, args 1, varnames (a), flags NESTED
# function <generic parameters of waits> line 46: varnames (.defaults), cellvars (T)
# function <generic parameters of waits>.waits line 46: qualname waits, args 1, varnames (x), freevars (T), flags NESTED COROUTINE
# function <generic parameters of yields> line 47: varnames (.defaults), cellvars (T)
# function <generic parameters of yields>.yields line 47: qualname yields, args 1, varnames (x), freevars (T), flags NESTED GENERATOR
# function <generic parameters of nested> line 50: varnames (.defaults), cellvars (T)
# function <generic parameters of nested>.nested line 50: qualname nested, varnames (inner), freevars (T), flags NESTED
# function <generic parameters of nested>.nested.<generic parameters of inner> line 51: varnames (.defaults), cellvars (U), freevars (T), flags NESTED
# function <generic parameters of nested>.nested.<generic parameters of inner>.U line 51: qualname nested.<locals>.U, freevars (T), flags NESTED
# function <generic parameters of nested>.nested.<generic parameters of inner>.inner line 51: qualname nested.<locals>.inner, args 2, varnames (x, y), freevars (T, U), flags NESTED
# function shadows line 55: args 1, varnames (T, inner)
# function shadows.<generic parameters of inner> line 56: varnames (.defaults), cellvars (T), flags NESTED
# function shadows.<generic parameters of inner>.inner line 56: qualname shadows.<locals>.inner, args 1, varnames (x), freevars (T), flags NESTED
# function <generic parameters of same_name> line 60: varnames (.defaults, T)
# function <generic parameters of same_name>.same_name line 60: qualname same_name, args 1, varnames (T), cellvars (T), flags NESTED
# function <generic parameters of same_name>.same_name.<lambda> line 60: freevars (T), flags NESTED
# function <generic parameters of bound_again> line 63: varnames (.defaults, T)
# function <generic parameters of bound_again>.bound_again line 63: qualname bound_again, cellvars (T), flags NESTED
# function <generic parameters of bound_again>.bound_again.<lambda> line 65: freevars (T), flags NESTED
# function <generic parameters of Attribute> line 68: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of Attribute>.Attribute line 68: qualname Attribute, freevars (.type_params, T)
# function <generic parameters of Attribute>.Attribute.m line 70: args 1, varnames (self), freevars (T), flags NESTED
# function recursive line 73: cellvars (L)
# function recursive.<generic parameters of L> line 74: cellvars (T), freevars (L), flags NESTED
# function recursive.<generic parameters of L>.L line 74: qualname recursive.<locals>.L, freevars (L, T), flags NESTED
# function <generic parameters of variadic> line 78: varnames (.defaults, Ts)
# function <generic parameters of variadic>.variadic line 78: qualname variadic, varnames (args), flags VARARGS NESTED
# function declared line 81
# function declared.<generic parameters of g> line 83: varnames (.defaults, T), flags NESTED
# function declared.<generic parameters of g>.g line 83: qualname g, varnames (h), flags NESTED
# function declared.<generic parameters of g>.g.h line 84: flags NESTED
# function declared.<generic parameters of C> line 85: varnames (T, .generic_base), cellvars (.type_params), flags NESTED
# class declared.<generic parameters of C>.C line 85: qualname C, freevars (.type_params)
# function declared.<generic parameters of C>.C.m line 86: args 1, varnames (self), flags NESTED
# function declared.<generic parameters of A> line 87: cellvars (T), flags NESTED
# function declared.<generic parameters of A>.A line 87: qualname A, freevars (T), flags NESTED
# function in_bases line 90: args 1, varnames (it, C), cellvars (it)
# function in_bases.<generic parameters of C> line 91: varnames (.generic_base, x, i), cellvars (i, .type_params, T), freevars (it), flags NESTED
# function in_bases.<generic parameters of C>.<lambda> line 91: qualname in_bases.<locals>.<lambda>, freevars (T, i), flags NESTED
# class in_bases.<generic parameters of C>.C line 91: qualname in_bases.<locals>.C, freevars (.type_params)
# uncaught NameError: name 'Base' is not defined
# end
#   f = function 0 f defaults (1) kwdefaults (z: 2)
#   bare = function 1 bare [T: cell 0 = TypeVar ('T')]
#   unused = function 2 unused
#   outer = function 3 outer
# teardown

# === expected, format 1: 3.14
# module <module> line 1
# function <generic parameters of f> line 6: args 2, varnames (.defaults, .kwdefaults), cellvars (T)
# function <generic parameters of f>.__annotate__ line 6: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function <generic parameters of f>.f line 6: qualname f, args 2, kwonly 1, varnames (x, y, z), flags NESTED
# function <generic parameters of bare> line 7: varnames (.defaults), cellvars (T)
# function <generic parameters of bare>.__annotate__ line 7: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function <generic parameters of bare>.bare line 7: qualname bare, args 1, varnames (x), freevars (T), flags NESTED
# function <generic parameters of unused> line 8: varnames (.defaults, T)
# function <generic parameters of unused>.unused line 8: qualname unused, flags NESTED
# function outer line 11: args 2, varnames (D, B, inner), cellvars (B)
# function outer.<generic parameters of inner> line 12: args 2, varnames (.defaults, .kwdefaults), cellvars (T), freevars (B), flags NESTED
# function outer.<generic parameters of inner>.T line 12: qualname outer.<locals>.T, args 1, posonly 1, varnames (.format), freevars (B), flags NESTED
# function outer.<generic parameters of inner>.__annotate__ line 12: qualname outer.<locals>.__annotate__, args 1, posonly 1, varnames (format), freevars (B, T), flags NESTED
# function outer.<generic parameters of inner>.inner line 12: qualname outer.<locals>.inner, args 1, kwonly 1, varnames (x, k, reader), freevars (T), flags NESTED
# function outer.<generic parameters of inner>.inner.reader line 13: freevars (T), flags NESTED
# function <generic parameters of C> line 18: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of C>.C line 18: qualname C, cellvars (__classdict__), freevars (.type_params, T)
# function <generic parameters of C>.C.__annotate__ line 18: args 1, posonly 1, varnames (format), freevars (T, __classdict__), flags NESTED
# function <generic parameters of C>.C.__annotate__ line 20: args 1, posonly 1, varnames (format), freevars (T, __classdict__), flags NESTED
# function <generic parameters of C>.C.m line 20: args 1, varnames (self), freevars (T), flags NESTED METHOD
# function class_captures line 23: args 1, varnames (B, C), cellvars (B)
# function class_captures.<generic parameters of C> line 24: varnames (Ts, .generic_base), cellvars (.type_params, P, T), freevars (B), flags NESTED
# class class_captures.<generic parameters of C>.C line 24: qualname class_captures.<locals>.C, cellvars (__classdict__), freevars (.type_params, P, T)
# function class_captures.<generic parameters of C>.C.m line 25: args 1, varnames (self), freevars (P, T), flags NESTED METHOD
# function A line 29: args 1, posonly 1, varnames (.format)
# function <generic parameters of L> line 30: cellvars (T)
# function <generic parameters of L>.L line 30: qualname L, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function <generic parameters of L>.T line 30: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function R line 31: args 1, posonly 1, varnames (.format)
# function in_function line 34: varnames (A, B), cellvars (x)
# function in_function.A line 36: args 1, posonly 1, varnames (.format), freevars (x), flags NESTED
# function in_function.<generic parameters of B> line 37: cellvars (T), freevars (x), flags NESTED
# function in_function.<generic parameters of B>.B line 37: qualname in_function.<locals>.B, args 1, posonly 1, varnames (.format), freevars (T, x), flags NESTED
# function in_function.<generic parameters of B>.T line 37: qualname in_function.<locals>.T, args 1, posonly 1, varnames (.format), freevars (x), flags NESTED
# function <generic parameters of earlier> line 41: varnames (.defaults), cellvars (T, U)
# function <generic parameters of earlier>.U line 41: qualname U, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function <generic parameters of earlier>.__annotate__ line 41: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (U), flags NESTED
# function <generic parameters of earlier>.earlier line 41: qualname earlier, args 1, varnames (x), flags NESTED
# function <generic parameters of comprehended> line 42: varnames (.defaults, T)
# function <generic parameters of comprehended>.T line 42: qualname T, args 1, posonly 1, varnames (.format, x), flags NESTED
# function <generic parameters of comprehended>.comprehended line 42: qualname comprehended, args 1, varnames (a), flags NESTED
# function <generic parameters of generated> line 43: varnames (.defaults), cellvars (T)
# function <generic parameters of generated>.T line 43: qualname T, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function <generic parameters of generated>.T.<genexpr> line 43: qualname <generic parameters of generated>.<genexpr>, args 1, varnames (.0, x), flags NESTED GENERATOR
# function <generic parameters of generated>.generated line 43: qualname generated, flags NESTED
# function <generic parameters of called> line 44: varnames (.defaults), cellvars (T)
# function <generic parameters of called>.T line 44: qualname T, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function <generic parameters of called>.T.<lambda> line 44: qualname <generic parameters of called>.<lambda>, freevars (T), flags NESTED
# function <generic parameters of called>.called line 44: qualname called, args 1, varnames (a), flags NESTED
# function <generic parameters of annotated> line 45: varnames (.defaults), cellvars (T)
# function <generic parameters of annotated>.__annotate__ line 45: qualname __annotate__, args 1, posonly 1, varnames (format, x, y), freevars (T), flags NESTED
# function <generic parameters of annotated>.__annotate__.<lambda> line 45: qualname <generic parameters of annotated>.<lambda>, freevars (T), flags NESTED
# function <generic parameters of annotated>.annotated line 45: qualname annotated, args 1, varnames (a), flags NESTED
# function <generic parameters of waits> line 46: varnames (.defaults), cellvars (T)
# function <generic parameters of waits>.__annotate__ line 46: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function <generic parameters of waits>.waits line 46: qualname waits, args 1, varnames (x), freevars (T), flags NESTED COROUTINE
# function <generic parameters of yields> line 47: varnames (.defaults), cellvars (T)
# function <generic parameters of yields>.__annotate__ line 47: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function <generic parameters of yields>.yields line 47: qualname yields, args 1, varnames (x), freevars (T), flags NESTED GENERATOR
# function <generic parameters of nested> line 50: varnames (.defaults), cellvars (T)
# function <generic parameters of nested>.nested line 50: qualname nested, varnames (inner), freevars (T), flags NESTED
# function <generic parameters of nested>.nested.<generic parameters of inner> line 51: varnames (.defaults), cellvars (U), freevars (T), flags NESTED
# function <generic parameters of nested>.nested.<generic parameters of inner>.U line 51: qualname nested.<locals>.U, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function <generic parameters of nested>.nested.<generic parameters of inner>.__annotate__ line 51: qualname nested.<locals>.__annotate__, args 1, posonly 1, varnames (format), freevars (T, U), flags NESTED
# function <generic parameters of nested>.nested.<generic parameters of inner>.inner line 51: qualname nested.<locals>.inner, args 2, varnames (x, y), freevars (T, U), flags NESTED
# function shadows line 55: args 1, varnames (T, inner)
# function shadows.<generic parameters of inner> line 56: varnames (.defaults), cellvars (T), flags NESTED
# function shadows.<generic parameters of inner>.__annotate__ line 56: qualname shadows.<locals>.__annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function shadows.<generic parameters of inner>.inner line 56: qualname shadows.<locals>.inner, args 1, varnames (x), freevars (T), flags NESTED
# function <generic parameters of same_name> line 60: varnames (.defaults, T)
# function <generic parameters of same_name>.same_name line 60: qualname same_name, args 1, varnames (T), cellvars (T), flags NESTED
# function <generic parameters of same_name>.same_name.<lambda> line 60: freevars (T), flags NESTED
# function <generic parameters of bound_again> line 63: varnames (.defaults, T)
# function <generic parameters of bound_again>.bound_again line 63: qualname bound_again, cellvars (T), flags NESTED
# function <generic parameters of bound_again>.bound_again.<lambda> line 65: freevars (T), flags NESTED
# function <generic parameters of Attribute> line 68: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of Attribute>.Attribute line 68: qualname Attribute, cellvars (__classdict__), freevars (.type_params, T)
# function <generic parameters of Attribute>.Attribute.m line 70: args 1, varnames (self), freevars (T), flags NESTED METHOD
# function recursive line 73: cellvars (L)
# function recursive.<generic parameters of L> line 74: cellvars (T), freevars (L), flags NESTED
# function recursive.<generic parameters of L>.L line 74: qualname recursive.<locals>.L, args 1, posonly 1, varnames (.format), freevars (L, T), flags NESTED
# function <generic parameters of variadic> line 78: varnames (.defaults), cellvars (Ts)
# function <generic parameters of variadic>.__annotate__ line 78: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (Ts), flags NESTED
# function <generic parameters of variadic>.variadic line 78: qualname variadic, varnames (args), flags VARARGS NESTED
# function declared line 81
# function declared.<generic parameters of g> line 83: varnames (.defaults, T), flags NESTED
# function declared.<generic parameters of g>.g line 83: qualname g, varnames (h), flags NESTED
# function declared.<generic parameters of g>.g.h line 84: flags NESTED
# function declared.<generic parameters of C> line 85: varnames (T, .generic_base), cellvars (.type_params), flags NESTED
# class declared.<generic parameters of C>.C line 85: qualname C, cellvars (__classdict__), freevars (.type_params)
# function declared.<generic parameters of C>.C.m line 86: args 1, varnames (self), flags NESTED METHOD
# function declared.<generic parameters of A> line 87: cellvars (T), flags NESTED
# function declared.<generic parameters of A>.A line 87: qualname declared.<locals>.A, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function in_bases line 90: args 1, varnames (it, C), cellvars (it)
# function in_bases.<generic parameters of C> line 91: varnames (.generic_base, x, i), cellvars (i, .type_params, T), freevars (it), flags NESTED
# function in_bases.<generic parameters of C>.<lambda> line 91: qualname in_bases.<locals>.<lambda>, freevars (T, i), flags NESTED
# class in_bases.<generic parameters of C>.C line 91: qualname in_bases.<locals>.C, freevars (.type_params)
# uncaught NameError: name 'Base' is not defined
# end
#   f = function 0 f defaults (1) kwdefaults (z: 2)
#   bare = function 1 bare [T: cell 0 = TypeVar ('T')]
#   unused = function 2 unused
#   outer = function 3 outer
# teardown

# === expected, format 1: 3.15
# module <module> line 1
# function <generic parameters of f> line 6: args 2, varnames (.defaults, .kwdefaults), cellvars (T)
# function <generic parameters of f>.__annotate__ line 6: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function <generic parameters of f>.f line 6: qualname f, args 2, kwonly 1, varnames (x, y, z), flags NESTED
# function <generic parameters of bare> line 7: varnames (.defaults), cellvars (T)
# function <generic parameters of bare>.__annotate__ line 7: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function <generic parameters of bare>.bare line 7: qualname bare, args 1, varnames (x), freevars (T), flags NESTED
# function <generic parameters of unused> line 8: varnames (.defaults, T)
# function <generic parameters of unused>.unused line 8: qualname unused, flags NESTED
# function outer line 11: args 2, varnames (D, B, inner), cellvars (B)
# function outer.<generic parameters of inner> line 12: args 2, varnames (.defaults, .kwdefaults), cellvars (T), freevars (B), flags NESTED
# function outer.<generic parameters of inner>.T line 12: qualname outer.<locals>.T, args 1, posonly 1, varnames (.format), freevars (B), flags NESTED
# function outer.<generic parameters of inner>.__annotate__ line 12: qualname outer.<locals>.inner.__annotate__, args 1, posonly 1, varnames (format), freevars (B, T), flags NESTED
# function outer.<generic parameters of inner>.inner line 12: qualname outer.<locals>.inner, args 1, kwonly 1, varnames (x, k, reader), freevars (T), flags NESTED
# function outer.<generic parameters of inner>.inner.reader line 13: freevars (T), flags NESTED
# function <generic parameters of C> line 18: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of C>.C line 18: qualname C, cellvars (__classdict__), freevars (.type_params, T)
# function <generic parameters of C>.C.__annotate__ line 18: args 1, posonly 1, varnames (format), freevars (T, __classdict__), flags NESTED
# function <generic parameters of C>.C.__annotate__ line 20: qualname C.m.__annotate__, args 1, posonly 1, varnames (format), freevars (T, __classdict__), flags NESTED
# function <generic parameters of C>.C.m line 20: args 1, varnames (self), freevars (T), flags NESTED METHOD
# function class_captures line 23: args 1, varnames (B, C), cellvars (B)
# function class_captures.<generic parameters of C> line 24: varnames (Ts, .generic_base), cellvars (.type_params, P, T), freevars (B), flags NESTED
# class class_captures.<generic parameters of C>.C line 24: qualname class_captures.<locals>.C, cellvars (__classdict__), freevars (.type_params, P, T)
# function class_captures.<generic parameters of C>.C.m line 25: args 1, varnames (self), freevars (P, T), flags NESTED METHOD
# function A line 29: args 1, posonly 1, varnames (.format)
# function <generic parameters of L> line 30: cellvars (T)
# function <generic parameters of L>.L line 30: qualname L, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function <generic parameters of L>.T line 30: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function R line 31: args 1, posonly 1, varnames (.format)
# function in_function line 34: varnames (A, B), cellvars (x)
# function in_function.A line 36: args 1, posonly 1, varnames (.format), freevars (x), flags NESTED
# function in_function.<generic parameters of B> line 37: cellvars (T), freevars (x), flags NESTED
# function in_function.<generic parameters of B>.B line 37: qualname in_function.<locals>.B, args 1, posonly 1, varnames (.format), freevars (T, x), flags NESTED
# function in_function.<generic parameters of B>.T line 37: qualname in_function.<locals>.T, args 1, posonly 1, varnames (.format), freevars (x), flags NESTED
# function <generic parameters of earlier> line 41: varnames (.defaults), cellvars (T, U)
# function <generic parameters of earlier>.U line 41: qualname U, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function <generic parameters of earlier>.__annotate__ line 41: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (U), flags NESTED
# function <generic parameters of earlier>.earlier line 41: qualname earlier, args 1, varnames (x), flags NESTED
# function <generic parameters of comprehended> line 42: varnames (.defaults, T)
# function <generic parameters of comprehended>.T line 42: qualname T, args 1, posonly 1, varnames (.format, x), flags NESTED
# function <generic parameters of comprehended>.comprehended line 42: qualname comprehended, args 1, varnames (a), flags NESTED
# function <generic parameters of generated> line 43: varnames (.defaults), cellvars (T)
# function <generic parameters of generated>.T line 43: qualname T, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function <generic parameters of generated>.T.<genexpr> line 43: qualname <generic parameters of generated>.<genexpr>, args 1, varnames (.0, x), flags NESTED GENERATOR
# function <generic parameters of generated>.generated line 43: qualname generated, flags NESTED
# function <generic parameters of called> line 44: varnames (.defaults), cellvars (T)
# function <generic parameters of called>.T line 44: qualname T, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function <generic parameters of called>.T.<lambda> line 44: qualname <generic parameters of called>.<lambda>, freevars (T), flags NESTED
# function <generic parameters of called>.called line 44: qualname called, args 1, varnames (a), flags NESTED
# function <generic parameters of annotated> line 45: varnames (.defaults), cellvars (T)
# function <generic parameters of annotated>.__annotate__ line 45: qualname __annotate__, args 1, posonly 1, varnames (format, x, y), freevars (T), flags NESTED
# function <generic parameters of annotated>.__annotate__.<lambda> line 45: qualname <generic parameters of annotated>.<lambda>, freevars (T), flags NESTED
# function <generic parameters of annotated>.annotated line 45: qualname annotated, args 1, varnames (a), flags NESTED
# function <generic parameters of waits> line 46: varnames (.defaults), cellvars (T)
# function <generic parameters of waits>.__annotate__ line 46: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function <generic parameters of waits>.waits line 46: qualname waits, args 1, varnames (x), freevars (T), flags NESTED COROUTINE
# function <generic parameters of yields> line 47: varnames (.defaults), cellvars (T)
# function <generic parameters of yields>.__annotate__ line 47: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function <generic parameters of yields>.yields line 47: qualname yields, args 1, varnames (x), freevars (T), flags NESTED GENERATOR
# function <generic parameters of nested> line 50: varnames (.defaults), cellvars (T)
# function <generic parameters of nested>.nested line 50: qualname nested, varnames (inner), freevars (T), flags NESTED
# function <generic parameters of nested>.nested.<generic parameters of inner> line 51: varnames (.defaults), cellvars (U), freevars (T), flags NESTED
# function <generic parameters of nested>.nested.<generic parameters of inner>.U line 51: qualname nested.<locals>.U, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function <generic parameters of nested>.nested.<generic parameters of inner>.__annotate__ line 51: qualname nested.<locals>.inner.__annotate__, args 1, posonly 1, varnames (format), freevars (T, U), flags NESTED
# function <generic parameters of nested>.nested.<generic parameters of inner>.inner line 51: qualname nested.<locals>.inner, args 2, varnames (x, y), freevars (T, U), flags NESTED
# function shadows line 55: args 1, varnames (T, inner)
# function shadows.<generic parameters of inner> line 56: varnames (.defaults), cellvars (T), flags NESTED
# function shadows.<generic parameters of inner>.__annotate__ line 56: qualname shadows.<locals>.inner.__annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function shadows.<generic parameters of inner>.inner line 56: qualname shadows.<locals>.inner, args 1, varnames (x), freevars (T), flags NESTED
# function <generic parameters of same_name> line 60: varnames (.defaults, T)
# function <generic parameters of same_name>.same_name line 60: qualname same_name, args 1, varnames (T), cellvars (T), flags NESTED
# function <generic parameters of same_name>.same_name.<lambda> line 60: freevars (T), flags NESTED
# function <generic parameters of bound_again> line 63: varnames (.defaults, T)
# function <generic parameters of bound_again>.bound_again line 63: qualname bound_again, cellvars (T), flags NESTED
# function <generic parameters of bound_again>.bound_again.<lambda> line 65: freevars (T), flags NESTED
# function <generic parameters of Attribute> line 68: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of Attribute>.Attribute line 68: qualname Attribute, cellvars (__classdict__), freevars (.type_params, T)
# function <generic parameters of Attribute>.Attribute.m line 70: args 1, varnames (self), freevars (T), flags NESTED METHOD
# function recursive line 73: cellvars (L)
# function recursive.<generic parameters of L> line 74: cellvars (T), freevars (L), flags NESTED
# function recursive.<generic parameters of L>.L line 74: qualname recursive.<locals>.L, args 1, posonly 1, varnames (.format), freevars (L, T), flags NESTED
# function <generic parameters of variadic> line 78: varnames (.defaults), cellvars (Ts)
# function <generic parameters of variadic>.__annotate__ line 78: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (Ts), flags NESTED
# function <generic parameters of variadic>.variadic line 78: qualname variadic, varnames (args), flags VARARGS NESTED
# function declared line 81
# function declared.<generic parameters of g> line 83: varnames (.defaults, T), flags NESTED
# function declared.<generic parameters of g>.g line 83: qualname g, varnames (h), flags NESTED
# function declared.<generic parameters of g>.g.h line 84: flags NESTED
# function declared.<generic parameters of C> line 85: varnames (T, .generic_base), cellvars (.type_params), flags NESTED
# class declared.<generic parameters of C>.C line 85: qualname C, cellvars (__classdict__), freevars (.type_params)
# function declared.<generic parameters of C>.C.m line 86: args 1, varnames (self), flags NESTED METHOD
# function declared.<generic parameters of A> line 87: cellvars (T), flags NESTED
# function declared.<generic parameters of A>.A line 87: qualname declared.<locals>.A, args 1, posonly 1, varnames (.format), freevars (T), flags NESTED
# function in_bases line 90: args 1, varnames (it, C), cellvars (it)
# function in_bases.<generic parameters of C> line 91: varnames (.generic_base, x, i), cellvars (i, .type_params, T), freevars (it), flags NESTED
# function in_bases.<generic parameters of C>.<lambda> line 91: qualname in_bases.<locals>.<lambda>, freevars (T, i), flags NESTED
# class in_bases.<generic parameters of C>.C line 91: qualname in_bases.<locals>.C, freevars (.type_params)
# uncaught NameError: name 'Base' is not defined
# end
#   f = function 0 f defaults (1) kwdefaults (z: 2)
#   bare = function 1 bare [T: cell 0 = TypeVar ('T')]
#   unused = function 2 unused
#   outer = function 3 outer
# teardown
