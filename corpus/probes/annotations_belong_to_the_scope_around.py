# Annotations of parameters are names of the enclosing scope; those of local variables are never evaluated.
# why: Language Reference 8.7 (function definitions) and 7.2.2; PEP 526, PEP 649
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

at_module: int
given: str = "a"


def annotated(a: int, b: str = 1, *c: T, d: U, **e: V) -> R: pass


def captures(T):
    def inner(a: T) -> T: return a
    return inner


def local(T):
    x: T
    y: undefined = 1
    def inner(): return T
    return y


def local_captures(T):
    def inner():
        x: T = 1
        return x
    return inner


class C:
    x: int
    y: "str" = 1
    def m(self, a: int) -> int: pass


def of_class(T):
    class C:
        x: T
        y: T = 1
        def m(self, a: T): pass
    return C


class Named:
    T = int
    x: T
    def m(self, a: T): return T


def named_and_outer(T):
    class C:
        T = T
        x: T
        def m(self, a: T): return T
    return C


def with_lambdas(a: (lambda: 1), b: (lambda: annotated)): pass


def with_generators(a: (z for z in y)): pass


def lambda_in_local():
    x: (lambda: y)
    y = 1


def generator_in_local(w):
    x: (y for z in w)
    y = 1


class Private:
    __x: __T
    def m(self, __a: __T): pass


class Super:
    def m(self, a: super): pass
    x: super


class Dunder:
    x: __class__
    def m(self, a: __class__) -> 1: return 2


def only_captures():
    T = int
    def inner(a: T): pass
    return inner


def parts(): pass


parts.x: int = 1
(given): int


class Parts:
    (z): int
    parts.q: int = 1


class Outer:
    T = int
    class Inner:
        def m(self, a: T): pass
    def n(self):
        def g(a: T): pass
        return g


def declared(T):
    class C:
        global T
        x: T
        def m(self, a: T): return T
    return C


async def waits(a: int) -> int: pass

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function annotated line 10: args 2, kwonly 1, varnames (a, b, d, c, e), flags VARARGS VARKEYWORDS NOFREE
# function captures line 13: args 1, varnames (T, inner), flags NOFREE
# function captures.inner line 14: args 1, varnames (a), flags NESTED NOFREE
# function local line 18: args 1, varnames (T, y, inner), cellvars (T)
# function local.inner line 21: freevars (T), flags NESTED
# function local_captures line 25: args 1, varnames (T, inner), cellvars (T)
# function local_captures.inner line 26: varnames (x), freevars (T), flags NESTED
# class C line 32: flags NOFREE
# function C.m line 35: args 2, varnames (self, a), flags NOFREE
# function of_class line 38: args 1, varnames (T, C), cellvars (T)
# class of_class.C line 39: freevars (T)
# function of_class.C.m line 42: args 2, varnames (self, a), flags NESTED NOFREE
# class Named line 46: flags NOFREE
# function Named.m line 49: args 2, varnames (self, a), flags NOFREE
# function named_and_outer line 52: args 1, varnames (T, C), cellvars (T)
# class named_and_outer.C line 53: freevars (T)
# function named_and_outer.C.m line 56: args 2, varnames (self, a), freevars (T), flags NESTED
# function <lambda> line 60: flags NOFREE
# function <lambda> line 60 (maybe): flags NOFREE
# function with_lambdas line 60: args 2, varnames (a, b), flags NOFREE
# function <genexpr> line 63: args 1, varnames (.0, z), flags GENERATOR NOFREE
# function with_generators line 63: args 1, varnames (a), flags NOFREE
# function lambda_in_local line 66: cellvars (y)
# function generator_in_local line 71: args 1, varnames (w), cellvars (y)
# class Private line 76: flags NOFREE
# function Private.m line 78: args 2, varnames (self, _Private__a), flags NOFREE
# class Super line 81: flags NOFREE
# function Super.m line 82: args 2, varnames (self, a), flags NOFREE
# class Dunder line 86: flags NOFREE
# function Dunder.m line 88: args 2, varnames (self, a), flags NOFREE
# function only_captures line 91: varnames (T, inner), flags NOFREE
# function only_captures.inner line 93: args 1, varnames (a), flags NESTED NOFREE
# function parts line 97: flags NOFREE
# class Parts line 104: flags NOFREE
# class Outer line 109: flags NOFREE
# class Outer.Inner line 111: flags NOFREE
# function Outer.Inner.m line 112: args 2, varnames (self, a), flags NOFREE
# function Outer.n line 113: args 1, varnames (self, g), flags NOFREE
# function Outer.n.g line 114: args 1, varnames (a), flags NESTED NOFREE
# function declared line 118: args 1, varnames (T, C), cellvars (T)
# class declared.C line 119: freevars (T)
# function declared.C.m line 122: args 2, varnames (self, a), freevars (T), flags NESTED
# function waits line 126: args 1, varnames (a), flags NOFREE COROUTINE
# uncaught NameError: name 'T' is not defined
# end
#   given = 'a'
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function annotated line 10: args 2, kwonly 1, varnames (a, b, d, c, e), flags VARARGS VARKEYWORDS NOFREE
# function captures line 13: args 1, varnames (T, inner), flags NOFREE
# function captures.inner line 14: args 1, varnames (a), flags NESTED NOFREE
# function local line 18: args 1, varnames (T, y, inner), cellvars (T)
# function local.inner line 21: freevars (T), flags NESTED
# function local_captures line 25: args 1, varnames (T, inner), cellvars (T)
# function local_captures.inner line 26: varnames (x), freevars (T), flags NESTED
# class C line 32: flags NOFREE
# function C.m line 35: args 2, varnames (self, a), flags NOFREE
# function of_class line 38: args 1, varnames (T, C), cellvars (T)
# class of_class.C line 39: freevars (T)
# function of_class.C.m line 42: args 2, varnames (self, a), flags NESTED NOFREE
# class Named line 46: flags NOFREE
# function Named.m line 49: args 2, varnames (self, a), flags NOFREE
# function named_and_outer line 52: args 1, varnames (T, C), cellvars (T)
# class named_and_outer.C line 53: freevars (T)
# function named_and_outer.C.m line 56: args 2, varnames (self, a), freevars (T), flags NESTED
# function <lambda> line 60: flags NOFREE
# function <lambda> line 60 (maybe): flags NOFREE
# function with_lambdas line 60: args 2, varnames (a, b), flags NOFREE
# function <genexpr> line 63: args 1, varnames (.0, z), flags GENERATOR NOFREE
# function with_generators line 63: args 1, varnames (a), flags NOFREE
# function lambda_in_local line 66: cellvars (y)
# function generator_in_local line 71: args 1, varnames (w), cellvars (y)
# class Private line 76: flags NOFREE
# function Private.m line 78: args 2, varnames (self, _Private__a), flags NOFREE
# class Super line 81: flags NOFREE
# function Super.m line 82: args 2, varnames (self, a), flags NOFREE
# class Dunder line 86: flags NOFREE
# function Dunder.m line 88: args 2, varnames (self, a), flags NOFREE
# function only_captures line 91: varnames (T, inner), flags NOFREE
# function only_captures.inner line 93: args 1, varnames (a), flags NESTED NOFREE
# function parts line 97: flags NOFREE
# class Parts line 104: flags NOFREE
# class Outer line 109: flags NOFREE
# class Outer.Inner line 111: flags NOFREE
# function Outer.Inner.m line 112: args 2, varnames (self, a), flags NOFREE
# function Outer.n line 113: args 1, varnames (self, g), flags NOFREE
# function Outer.n.g line 114: args 1, varnames (a), flags NESTED NOFREE
# function declared line 118: args 1, varnames (T, C), cellvars (T)
# class declared.C line 119: freevars (T)
# function declared.C.m line 122: args 2, varnames (self, a), freevars (T), flags NESTED
# function waits line 126: args 1, varnames (a), flags NOFREE COROUTINE
# uncaught NameError: name 'T' is not defined
# end
#   given = 'a'
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function annotated line 10: args 2, kwonly 1, varnames (a, b, d, c, e), flags VARARGS VARKEYWORDS
# function captures line 13: args 1, varnames (T, inner)
# function captures.inner line 14: args 1, varnames (a), flags NESTED
# function local line 18: args 1, varnames (T, y, inner), cellvars (T)
# function local.inner line 21: freevars (T), flags NESTED
# function local_captures line 25: args 1, varnames (T, inner), cellvars (T)
# function local_captures.inner line 26: varnames (x), freevars (T), flags NESTED
# class C line 32
# function C.m line 35: args 2, varnames (self, a)
# function of_class line 38: args 1, varnames (T, C), cellvars (T)
# class of_class.C line 39: freevars (T)
# function of_class.C.m line 42: args 2, varnames (self, a), flags NESTED
# class Named line 46
# function Named.m line 49: args 2, varnames (self, a)
# function named_and_outer line 52: args 1, varnames (T, C), cellvars (T)
# class named_and_outer.C line 53: freevars (T)
# function named_and_outer.C.m line 56: args 2, varnames (self, a), freevars (T), flags NESTED
# function <lambda> line 60
# function <lambda> line 60 (maybe)
# function with_lambdas line 60: args 2, varnames (a, b)
# function <genexpr> line 63: args 1, varnames (.0, z), flags GENERATOR
# function with_generators line 63: args 1, varnames (a)
# function lambda_in_local line 66: cellvars (y)
# function generator_in_local line 71: args 1, varnames (w), cellvars (y)
# class Private line 76
# function Private.m line 78: args 2, varnames (self, _Private__a)
# class Super line 81
# function Super.m line 82: args 2, varnames (self, a)
# class Dunder line 86
# function Dunder.m line 88: args 2, varnames (self, a)
# function only_captures line 91: varnames (T, inner)
# function only_captures.inner line 93: args 1, varnames (a), flags NESTED
# function parts line 97
# class Parts line 104
# class Outer line 109
# class Outer.Inner line 111
# function Outer.Inner.m line 112: args 2, varnames (self, a)
# function Outer.n line 113: args 1, varnames (self, g)
# function Outer.n.g line 114: args 1, varnames (a), flags NESTED
# function declared line 118: args 1, varnames (T, C), cellvars (T)
# class declared.C line 119: freevars (T)
# function declared.C.m line 122: args 2, varnames (self, a), freevars (T), flags NESTED
# function waits line 126: args 1, varnames (a), flags COROUTINE
# uncaught NameError: name 'T' is not defined
# end
#   given = 'a'
# teardown

# === expected, format 1: 3.14
# module <module> line 1: cellvars (__conditional_annotations__)
# function __annotate__ line 6: args 1, posonly 1, varnames (format)
# function __annotate__ line 10: args 1, posonly 1, varnames (format)
# function annotated line 10: args 2, kwonly 1, varnames (a, b, d, c, e), flags VARARGS VARKEYWORDS
# function captures line 13: args 1, varnames (T, inner), cellvars (T)
# function captures.__annotate__ line 14: args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function captures.inner line 14: args 1, varnames (a), flags NESTED
# function local line 18: args 1, varnames (T, y, inner), cellvars (T)
# function local.inner line 21: freevars (T), flags NESTED
# function local_captures line 25: args 1, varnames (T, inner)
# function local_captures.inner line 26: varnames (x), flags NESTED
# class C line 32: cellvars (__classdict__)
# function C.__annotate__ line 32: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function C.__annotate__ line 35: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function C.m line 35: args 2, varnames (self, a), flags METHOD
# function of_class line 38: args 1, varnames (T, C), cellvars (T)
# class of_class.C line 39: cellvars (__classdict__), freevars (T)
# function of_class.C.__annotate__ line 39: args 1, posonly 1, varnames (format), freevars (T, __classdict__), flags NESTED
# function of_class.C.__annotate__ line 42: args 1, posonly 1, varnames (format), freevars (T, __classdict__), flags NESTED
# function of_class.C.m line 42: args 2, varnames (self, a), flags NESTED METHOD
# class Named line 46: cellvars (__classdict__)
# function Named.__annotate__ line 46: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function Named.__annotate__ line 49: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function Named.m line 49: args 2, varnames (self, a), flags METHOD
# function named_and_outer line 52: args 1, varnames (T, C), cellvars (T)
# class named_and_outer.C line 53: cellvars (__classdict__), freevars (T)
# function named_and_outer.C.__annotate__ line 53: args 1, posonly 1, varnames (format), freevars (__classdict__), flags NESTED
# function named_and_outer.C.__annotate__ line 56: args 1, posonly 1, varnames (format), freevars (__classdict__), flags NESTED
# function named_and_outer.C.m line 56: args 2, varnames (self, a), freevars (T), flags NESTED METHOD
# function __annotate__ line 60: args 1, posonly 1, varnames (format)
# function __annotate__.<lambda> line 60: qualname <lambda>, flags NESTED
# function __annotate__.<lambda> line 60 (maybe): qualname <lambda>, flags NESTED
# function with_lambdas line 60: args 2, varnames (a, b)
# function __annotate__ line 63: args 1, posonly 1, varnames (format)
# function __annotate__.<genexpr> line 63: qualname <genexpr>, args 1, varnames (.0, z), flags NESTED GENERATOR
# function with_generators line 63: args 1, varnames (a)
# function lambda_in_local line 66: cellvars (y)
# function generator_in_local line 71: args 1, varnames (w), cellvars (y)
# class Private line 76: cellvars (__classdict__)
# function Private.__annotate__ line 76: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function Private.__annotate__ line 78: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function Private.m line 78: args 2, varnames (self, _Private__a), flags METHOD
# class Super line 81: cellvars (__class__, __classdict__)
# function Super.__annotate__ line 81: args 1, posonly 1, varnames (format), freevars (__class__, __classdict__)
# function Super.__annotate__ line 82: args 1, posonly 1, varnames (format), freevars (__class__, __classdict__)
# function Super.m line 82: args 2, varnames (self, a), flags METHOD
# class Dunder line 86: cellvars (__class__, __classdict__)
# function Dunder.__annotate__ line 86: args 1, posonly 1, varnames (format), freevars (__class__, __classdict__)
# function Dunder.__annotate__ line 88: args 1, posonly 1, varnames (format), freevars (__class__, __classdict__)
# function Dunder.m line 88: args 2, varnames (self, a), flags METHOD
# function only_captures line 91: varnames (inner), cellvars (T)
# function only_captures.__annotate__ line 93: args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function only_captures.inner line 93: args 1, varnames (a), flags NESTED
# function parts line 97
# class Parts line 104: cellvars (__classdict__)
# class Outer line 109: cellvars (__classdict__)
# class Outer.Inner line 111: cellvars (__classdict__)
# function Outer.Inner.__annotate__ line 112: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function Outer.Inner.m line 112: args 2, varnames (self, a), flags METHOD
# function Outer.n line 113: args 1, varnames (self, g), flags METHOD
# function Outer.n.__annotate__ line 114: args 1, posonly 1, varnames (format), flags NESTED
# function Outer.n.g line 114: args 1, varnames (a), flags NESTED
# function declared line 118: args 1, varnames (T, C), cellvars (T)
# class declared.C line 119: cellvars (__classdict__), freevars (T)
# function declared.C.__annotate__ line 119: args 1, posonly 1, varnames (format), freevars (__classdict__), flags NESTED
# function declared.C.__annotate__ line 122: args 1, posonly 1, varnames (format), freevars (__classdict__), flags NESTED
# function declared.C.m line 122: args 2, varnames (self, a), freevars (T), flags NESTED METHOD
# function __annotate__ line 126: args 1, posonly 1, varnames (format)
# function waits line 126: args 1, varnames (a), flags COROUTINE
# end
#   given = 'a'
#   annotated = function 0 annotated defaults (1)
#   captures = function 1 captures
#   local = function 2 local
#   local_captures = function 3 local_captures
#   C = class 0 C {y: 1, m: function 4 C.m}
#   of_class = function 5 of_class
#   Named = class 1 Named {T: <type>, m: function 6 Named.m}
#   named_and_outer = function 7 named_and_outer
#   with_lambdas = function 8 with_lambdas
#   with_generators = function 9 with_generators
#   lambda_in_local = function 10 lambda_in_local
#   generator_in_local = function 11 generator_in_local
#   Private = class 2 Private {m: function 12 Private.m}
#   Super = class 3 Super {m: function 13 Super.m}
#   Dunder = class 4 Dunder {m: function 14 Dunder.m}
#   only_captures = function 15 only_captures
#   parts = function 16 parts dict {x: 1, q: 1}
#   Parts = class 5 Parts {}
#   Outer = class 6 Outer {T: <type>, Inner: class 7 Outer.Inner {m: function 17 Outer.Inner.m}, n: function 18 Outer.n}
#   declared = function 19 declared
#   waits = function 20 waits
# teardown

# === expected, format 1: 3.15
# module <module> line 1: cellvars (__conditional_annotations__)
# function __annotate__ line 6: args 1, posonly 1, varnames (format)
# function __annotate__ line 10: qualname annotated.__annotate__, args 1, posonly 1, varnames (format)
# function annotated line 10: args 2, kwonly 1, varnames (a, b, d, c, e), flags VARARGS VARKEYWORDS
# function captures line 13: args 1, varnames (T, inner), cellvars (T)
# function captures.__annotate__ line 14: qualname captures.<locals>.inner.__annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function captures.inner line 14: args 1, varnames (a), flags NESTED
# function local line 18: args 1, varnames (T, y, inner), cellvars (T)
# function local.inner line 21: freevars (T), flags NESTED
# function local_captures line 25: args 1, varnames (T, inner)
# function local_captures.inner line 26: varnames (x), flags NESTED
# class C line 32: cellvars (__classdict__)
# function C.__annotate__ line 32: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function C.__annotate__ line 35: qualname C.m.__annotate__, args 1, posonly 1, varnames (format), freevars (__classdict__)
# function C.m line 35: args 2, varnames (self, a), flags METHOD
# function of_class line 38: args 1, varnames (T, C), cellvars (T)
# class of_class.C line 39: cellvars (__classdict__), freevars (T)
# function of_class.C.__annotate__ line 39: args 1, posonly 1, varnames (format), freevars (T, __classdict__), flags NESTED
# function of_class.C.__annotate__ line 42: qualname of_class.<locals>.C.m.__annotate__, args 1, posonly 1, varnames (format), freevars (T, __classdict__), flags NESTED
# function of_class.C.m line 42: args 2, varnames (self, a), flags NESTED METHOD
# class Named line 46: cellvars (__classdict__)
# function Named.__annotate__ line 46: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function Named.__annotate__ line 49: qualname Named.m.__annotate__, args 1, posonly 1, varnames (format), freevars (__classdict__)
# function Named.m line 49: args 2, varnames (self, a), flags METHOD
# function named_and_outer line 52: args 1, varnames (T, C), cellvars (T)
# class named_and_outer.C line 53: cellvars (__classdict__), freevars (T)
# function named_and_outer.C.__annotate__ line 53: args 1, posonly 1, varnames (format), freevars (__classdict__), flags NESTED
# function named_and_outer.C.__annotate__ line 56: qualname named_and_outer.<locals>.C.m.__annotate__, args 1, posonly 1, varnames (format), freevars (__classdict__), flags NESTED
# function named_and_outer.C.m line 56: args 2, varnames (self, a), freevars (T), flags NESTED METHOD
# function __annotate__ line 60: qualname with_lambdas.__annotate__, args 1, posonly 1, varnames (format)
# function __annotate__.<lambda> line 60: qualname <lambda>, flags NESTED
# function __annotate__.<lambda> line 60 (maybe): qualname <lambda>, flags NESTED
# function with_lambdas line 60: args 2, varnames (a, b)
# function __annotate__ line 63: qualname with_generators.__annotate__, args 1, posonly 1, varnames (format)
# function __annotate__.<genexpr> line 63: qualname <genexpr>, args 1, varnames (.0, z), flags NESTED GENERATOR
# function with_generators line 63: args 1, varnames (a)
# function lambda_in_local line 66: cellvars (y)
# function generator_in_local line 71: args 1, varnames (w), cellvars (y)
# class Private line 76: cellvars (__classdict__)
# function Private.__annotate__ line 76: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function Private.__annotate__ line 78: qualname Private.m.__annotate__, args 1, posonly 1, varnames (format), freevars (__classdict__)
# function Private.m line 78: args 2, varnames (self, _Private__a), flags METHOD
# class Super line 81: cellvars (__class__, __classdict__)
# function Super.__annotate__ line 81: args 1, posonly 1, varnames (format), freevars (__class__, __classdict__)
# function Super.__annotate__ line 82: qualname Super.m.__annotate__, args 1, posonly 1, varnames (format), freevars (__class__, __classdict__)
# function Super.m line 82: args 2, varnames (self, a), flags METHOD
# class Dunder line 86: cellvars (__class__, __classdict__)
# function Dunder.__annotate__ line 86: args 1, posonly 1, varnames (format), freevars (__class__, __classdict__)
# function Dunder.__annotate__ line 88: qualname Dunder.m.__annotate__, args 1, posonly 1, varnames (format), freevars (__class__, __classdict__)
# function Dunder.m line 88: args 2, varnames (self, a), flags METHOD
# function only_captures line 91: varnames (inner), cellvars (T)
# function only_captures.__annotate__ line 93: qualname only_captures.<locals>.inner.__annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function only_captures.inner line 93: args 1, varnames (a), flags NESTED
# function parts line 97
# class Parts line 104: cellvars (__classdict__)
# class Outer line 109: cellvars (__classdict__)
# class Outer.Inner line 111: cellvars (__classdict__)
# function Outer.Inner.__annotate__ line 112: qualname Outer.Inner.m.__annotate__, args 1, posonly 1, varnames (format), freevars (__classdict__)
# function Outer.Inner.m line 112: args 2, varnames (self, a), flags METHOD
# function Outer.n line 113: args 1, varnames (self, g), flags METHOD
# function Outer.n.__annotate__ line 114: qualname Outer.n.<locals>.g.__annotate__, args 1, posonly 1, varnames (format), flags NESTED
# function Outer.n.g line 114: args 1, varnames (a), flags NESTED
# function declared line 118: args 1, varnames (T, C), cellvars (T)
# class declared.C line 119: cellvars (__classdict__), freevars (T)
# function declared.C.__annotate__ line 119: args 1, posonly 1, varnames (format), freevars (__classdict__), flags NESTED
# function declared.C.__annotate__ line 122: qualname declared.<locals>.C.m.__annotate__, args 1, posonly 1, varnames (format), freevars (__classdict__), flags NESTED
# function declared.C.m line 122: args 2, varnames (self, a), freevars (T), flags NESTED METHOD
# function __annotate__ line 126: qualname waits.__annotate__, args 1, posonly 1, varnames (format)
# function waits line 126: args 1, varnames (a), flags COROUTINE
# end
#   given = 'a'
#   annotated = function 0 annotated defaults (1)
#   captures = function 1 captures
#   local = function 2 local
#   local_captures = function 3 local_captures
#   C = class 0 C {y: 1, m: function 4 C.m}
#   of_class = function 5 of_class
#   Named = class 1 Named {T: <type>, m: function 6 Named.m}
#   named_and_outer = function 7 named_and_outer
#   with_lambdas = function 8 with_lambdas
#   with_generators = function 9 with_generators
#   lambda_in_local = function 10 lambda_in_local
#   generator_in_local = function 11 generator_in_local
#   Private = class 2 Private {m: function 12 Private.m}
#   Super = class 3 Super {m: function 13 Super.m}
#   Dunder = class 4 Dunder {m: function 14 Dunder.m}
#   only_captures = function 15 only_captures
#   parts = function 16 parts dict {x: 1, q: 1}
#   Parts = class 5 Parts {}
#   Outer = class 6 Outer {T: <type>, Inner: class 7 Outer.Inner {m: function 17 Outer.Inner.m}, n: function 18 Outer.n}
#   declared = function 19 declared
#   waits = function 20 waits
# teardown
