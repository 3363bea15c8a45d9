# Type parameters, bounds and aliases directly in a class see the names of the class.
# why: PEP 695, scoping behaviour; CPython, __classdict__
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.12 to 3.15

class C:
    a = 1
    type A = a
    type B[T: a] = (T, a)
    def m[T: a](self, x: T = a, *, k: a = a) -> a:
        def g(): return T, a
        return g
    class D[T: a](a):
        b = a
        def m(self): return T, a
    class E[T]:
        def m(self): return super().m()


def around(x):
    class C:
        x = x
        type A = x
        def m[T: x](self): return x
    return C


def outer(T):
    class C:
        def m[U: T](self): return T
        own = 1
        def n[U: own](self): return own
    return C


def declared(T):
    class C:
        global T
        x: T
        type A = T
        def n[U: T](self): return T
    return C


class Names:
    def m(self): return __classdict__


class Paths:
    def m[T](self):
        def g(): pass
        class K[U]:
            def n(self): pass
        return g
    class D[T]:
        def n(self): pass


class Generic[T]:
    def m[U](self, x: U, y: T): return T, U


class Private[__T]:
    type __A = __B
    def n[__U](self, a: __U): return __U

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# class C line 6: cellvars (__classdict__)
# function C.A line 8: freevars (__classdict__)
# function C.<generic parameters of B> line 9: cellvars (T), freevars (__classdict__)
# function C.<generic parameters of B>.B line 9: qualname C.B, freevars (T, __classdict__), flags NESTED
# function C.<generic parameters of B>.T line 9: qualname C.T, freevars (__classdict__), flags NESTED
# function C.<generic parameters of m> line 10: args 2, varnames (.defaults, .kwdefaults), cellvars (T), freevars (__classdict__)
# function C.<generic parameters of m>.T line 10: qualname C.T, freevars (__classdict__), flags NESTED
# function C.<generic parameters of m>.m line 10: qualname C.m, args 2, kwonly 1, varnames (self, x, k, g), freevars (T), flags NESTED
# function C.<generic parameters of m>.m.g line 11: freevars (T), flags NESTED
# function C.<generic parameters of D> line 13: varnames (.generic_base), cellvars (.type_params, T), freevars (__classdict__)
# class C.<generic parameters of D>.D line 13: qualname C.D, freevars (.type_params, T)
# function C.<generic parameters of D>.D.m line 15: args 1, varnames (self), freevars (T), flags NESTED
# function C.<generic parameters of D>.T line 13: qualname C.T, freevars (__classdict__), flags NESTED
# function C.<generic parameters of E> line 16: varnames (T, .generic_base), cellvars (.type_params), freevars (__classdict__)
# class C.<generic parameters of E>.E line 16: qualname C.E, cellvars (__class__), freevars (.type_params)
# function C.<generic parameters of E>.E.m line 17: args 1, varnames (self), freevars (__class__), flags NESTED
# function around line 20: args 1, varnames (x, C), cellvars (x)
# class around.C line 21: cellvars (__classdict__), freevars (x)
# function around.C.A line 23: freevars (__classdict__), flags NESTED
# function around.C.<generic parameters of m> line 24: varnames (.defaults, T), freevars (__classdict__, x), flags NESTED
# function around.C.<generic parameters of m>.T line 24: qualname around.<locals>.C.T, freevars (__classdict__), flags NESTED
# function around.C.<generic parameters of m>.m line 24: qualname around.<locals>.C.m, args 1, varnames (self), freevars (x), flags NESTED
# function outer line 28: args 1, varnames (T, C), cellvars (T)
# class outer.C line 29: cellvars (__classdict__), freevars (T)
# function outer.C.<generic parameters of m> line 30: varnames (.defaults, U), freevars (T, __classdict__), flags NESTED
# function outer.C.<generic parameters of m>.U line 30: qualname outer.<locals>.C.U, freevars (T, __classdict__), flags NESTED
# function outer.C.<generic parameters of m>.m line 30: qualname outer.<locals>.C.m, args 1, varnames (self), freevars (T), flags NESTED
# function outer.C.<generic parameters of n> line 32: varnames (.defaults, U), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of n>.U line 32: qualname outer.<locals>.C.U, freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of n>.n line 32: qualname outer.<locals>.C.n, args 1, varnames (self), flags NESTED
# function declared line 36: args 1, varnames (T, C), cellvars (T)
# class declared.C line 37: cellvars (__classdict__), freevars (T)
# function declared.C.A line 40: freevars (__classdict__), flags NESTED
# function declared.C.<generic parameters of n> line 41: varnames (.defaults, U), freevars (T, __classdict__), flags NESTED
# function declared.C.<generic parameters of n>.U line 41: qualname declared.<locals>.C.U, freevars (__classdict__), flags NESTED
# function declared.C.<generic parameters of n>.n line 41: qualname declared.<locals>.C.n, args 1, varnames (self), freevars (T), flags NESTED
# class Names line 45: cellvars (__classdict__)
# function Names.m line 46: args 1, varnames (self), freevars (__classdict__)
# class Paths line 49: cellvars (__classdict__)
# function Paths.<generic parameters of m> line 50: varnames (.defaults, T), freevars (__classdict__)
# function Paths.<generic parameters of m>.m line 50: qualname Paths.m, args 1, varnames (self, g, K), flags NESTED
# function Paths.<generic parameters of m>.m.g line 51: flags NESTED
# function Paths.<generic parameters of m>.m.<generic parameters of K> line 52: varnames (U, .generic_base), cellvars (.type_params), flags NESTED
# class Paths.<generic parameters of m>.m.<generic parameters of K>.K line 52: qualname Paths.m.<locals>.K, freevars (.type_params)
# function Paths.<generic parameters of m>.m.<generic parameters of K>.K.n line 53: args 1, varnames (self), flags NESTED
# function Paths.<generic parameters of D> line 55: varnames (T, .generic_base), cellvars (.type_params), freevars (__classdict__)
# class Paths.<generic parameters of D>.D line 55: qualname Paths.D, freevars (.type_params)
# function Paths.<generic parameters of D>.D.n line 56: args 1, varnames (self), flags NESTED
# function <generic parameters of Generic> line 59: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of Generic>.Generic line 59: qualname Generic, cellvars (__classdict__), freevars (.type_params, T)
# function <generic parameters of Generic>.Generic.<generic parameters of m> line 60: varnames (.defaults), cellvars (U), freevars (T, __classdict__), flags NESTED
# function <generic parameters of Generic>.Generic.<generic parameters of m>.m line 60: qualname Generic.m, args 3, varnames (self, x, y), freevars (T, U), flags NESTED
# function <generic parameters of Private> line 63: varnames (_Private__T, .generic_base), cellvars (.type_params)
# class <generic parameters of Private>.Private line 63: qualname Private, cellvars (__classdict__), freevars (.type_params)
# function <generic parameters of Private>.Private.__A line 64: freevars (__classdict__), flags NESTED
# function <generic parameters of Private>.Private.<generic parameters of n> line 65: varnames (.defaults), cellvars (_Private__U), freevars (__classdict__), flags NESTED
# function <generic parameters of Private>.Private.<generic parameters of n>.n line 65: qualname Private.n, args 2, varnames (self, a), freevars (_Private__U), flags NESTED
# uncaught TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# end
# teardown

# === expected, format 1: 3.14
# module <module> line 1
# class C line 6: cellvars (__classdict__)
# function C.A line 8: args 1, posonly 1, varnames (.format), freevars (__classdict__)
# function C.<generic parameters of B> line 9: cellvars (T), freevars (__classdict__)
# function C.<generic parameters of B>.B line 9: qualname C.B, args 1, posonly 1, varnames (.format), freevars (T, __classdict__), flags NESTED
# function C.<generic parameters of B>.T line 9: qualname C.T, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function C.<generic parameters of m> line 10: args 2, varnames (.defaults, .kwdefaults), cellvars (T), freevars (__classdict__)
# function C.<generic parameters of m>.T line 10: qualname C.T, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function C.<generic parameters of m>.__annotate__ line 10: qualname C.__annotate__, args 1, posonly 1, varnames (format), freevars (T, __classdict__), flags NESTED
# function C.<generic parameters of m>.m line 10: qualname C.m, args 2, kwonly 1, varnames (self, x, k, g), freevars (T), flags NESTED
# function C.<generic parameters of m>.m.g line 11: freevars (T), flags NESTED
# function C.<generic parameters of D> line 13: varnames (.generic_base), cellvars (.type_params, T), freevars (__classdict__)
# class C.<generic parameters of D>.D line 13: qualname C.D, cellvars (__classdict__), freevars (.type_params, T)
# function C.<generic parameters of D>.D.m line 15: args 1, varnames (self), freevars (T), flags NESTED METHOD
# function C.<generic parameters of D>.T line 13: qualname C.T, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function C.<generic parameters of E> line 16: varnames (T, .generic_base), cellvars (.type_params), freevars (__classdict__)
# class C.<generic parameters of E>.E line 16: qualname C.E, cellvars (__class__, __classdict__), freevars (.type_params)
# function C.<generic parameters of E>.E.m line 17: args 1, varnames (self), freevars (__class__), flags NESTED METHOD
# function around line 20: args 1, varnames (x, C), cellvars (x)
# class around.C line 21: cellvars (__classdict__), freevars (x)
# function around.C.A line 23: args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function around.C.<generic parameters of m> line 24: varnames (.defaults, T), freevars (__classdict__, x), flags NESTED
# function around.C.<generic parameters of m>.T line 24: qualname around.<locals>.C.T, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function around.C.<generic parameters of m>.m line 24: qualname around.<locals>.C.m, args 1, varnames (self), freevars (x), flags NESTED
# function outer line 28: args 1, varnames (T, C), cellvars (T)
# class outer.C line 29: cellvars (__classdict__), freevars (T)
# function outer.C.<generic parameters of m> line 30: varnames (.defaults, U), freevars (T, __classdict__), flags NESTED
# function outer.C.<generic parameters of m>.U line 30: qualname outer.<locals>.C.U, args 1, posonly 1, varnames (.format), freevars (T, __classdict__), flags NESTED
# function outer.C.<generic parameters of m>.m line 30: qualname outer.<locals>.C.m, args 1, varnames (self), freevars (T), flags NESTED
# function outer.C.<generic parameters of n> line 32: varnames (.defaults, U), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of n>.U line 32: qualname outer.<locals>.C.U, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of n>.n line 32: qualname outer.<locals>.C.n, args 1, varnames (self), flags NESTED
# function declared line 36: args 1, varnames (T, C), cellvars (T)
# class declared.C line 37: cellvars (__classdict__), freevars (T)
# function declared.C.__annotate__ line 37: args 1, posonly 1, varnames (format), freevars (__classdict__), flags NESTED
# function declared.C.A line 40: args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function declared.C.<generic parameters of n> line 41: varnames (.defaults, U), freevars (T, __classdict__), flags NESTED
# function declared.C.<generic parameters of n>.U line 41: qualname declared.<locals>.C.U, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function declared.C.<generic parameters of n>.n line 41: qualname declared.<locals>.C.n, args 1, varnames (self), freevars (T), flags NESTED
# class Names line 45: cellvars (__classdict__)
# function Names.m line 46: args 1, varnames (self), freevars (__classdict__), flags METHOD
# class Paths line 49: cellvars (__classdict__)
# function Paths.<generic parameters of m> line 50: varnames (.defaults, T), freevars (__classdict__)
# function Paths.<generic parameters of m>.m line 50: qualname Paths.m, args 1, varnames (self, g, K), flags NESTED
# function Paths.<generic parameters of m>.m.g line 51: flags NESTED
# function Paths.<generic parameters of m>.m.<generic parameters of K> line 52: varnames (U, .generic_base), cellvars (.type_params), flags NESTED
# class Paths.<generic parameters of m>.m.<generic parameters of K>.K line 52: qualname Paths.m.<locals>.K, cellvars (__classdict__), freevars (.type_params)
# function Paths.<generic parameters of m>.m.<generic parameters of K>.K.n line 53: args 1, varnames (self), flags NESTED METHOD
# function Paths.<generic parameters of D> line 55: varnames (T, .generic_base), cellvars (.type_params), freevars (__classdict__)
# class Paths.<generic parameters of D>.D line 55: qualname Paths.D, cellvars (__classdict__), freevars (.type_params)
# function Paths.<generic parameters of D>.D.n line 56: args 1, varnames (self), flags NESTED METHOD
# function <generic parameters of Generic> line 59: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of Generic>.Generic line 59: qualname Generic, cellvars (__classdict__), freevars (.type_params, T)
# function <generic parameters of Generic>.Generic.<generic parameters of m> line 60: varnames (.defaults), cellvars (U), freevars (T, __classdict__), flags NESTED
# function <generic parameters of Generic>.Generic.<generic parameters of m>.__annotate__ line 60: qualname Generic.__annotate__, args 1, posonly 1, varnames (format), freevars (T, U, __classdict__), flags NESTED
# function <generic parameters of Generic>.Generic.<generic parameters of m>.m line 60: qualname Generic.m, args 3, varnames (self, x, y), freevars (T, U), flags NESTED
# function <generic parameters of Private> line 63: varnames (_Private__T, .generic_base), cellvars (.type_params)
# class <generic parameters of Private>.Private line 63: qualname Private, cellvars (__classdict__), freevars (.type_params)
# function <generic parameters of Private>.Private.__A line 64: args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function <generic parameters of Private>.Private.<generic parameters of n> line 65: varnames (.defaults), cellvars (_Private__U), freevars (__classdict__), flags NESTED
# function <generic parameters of Private>.Private.<generic parameters of n>.__annotate__ line 65: qualname Private.__annotate__, args 1, posonly 1, varnames (format), freevars (_Private__U, __classdict__), flags NESTED
# function <generic parameters of Private>.Private.<generic parameters of n>.n line 65: qualname Private.n, args 2, varnames (self, a), freevars (_Private__U), flags NESTED
# uncaught TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# end
# teardown

# === expected, format 1: 3.15
# module <module> line 1
# class C line 6: cellvars (__classdict__)
# function C.A line 8: args 1, posonly 1, varnames (.format), freevars (__classdict__)
# function C.<generic parameters of B> line 9: cellvars (T), freevars (__classdict__)
# function C.<generic parameters of B>.B line 9: qualname C.B, args 1, posonly 1, varnames (.format), freevars (T, __classdict__), flags NESTED
# function C.<generic parameters of B>.T line 9: qualname C.T, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function C.<generic parameters of m> line 10: args 2, varnames (.defaults, .kwdefaults), cellvars (T), freevars (__classdict__)
# function C.<generic parameters of m>.T line 10: qualname C.T, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function C.<generic parameters of m>.__annotate__ line 10: qualname C.m.__annotate__, args 1, posonly 1, varnames (format), freevars (T, __classdict__), flags NESTED
# function C.<generic parameters of m>.m line 10: qualname C.m, args 2, kwonly 1, varnames (self, x, k, g), freevars (T), flags NESTED
# function C.<generic parameters of m>.m.g line 11: freevars (T), flags NESTED
# function C.<generic parameters of D> line 13: varnames (.generic_base), cellvars (.type_params, T), freevars (__classdict__)
# class C.<generic parameters of D>.D line 13: qualname C.D, cellvars (__classdict__), freevars (.type_params, T)
# function C.<generic parameters of D>.D.m line 15: args 1, varnames (self), freevars (T), flags NESTED METHOD
# function C.<generic parameters of D>.T line 13: qualname C.T, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function C.<generic parameters of E> line 16: varnames (T, .generic_base), cellvars (.type_params), freevars (__classdict__)
# class C.<generic parameters of E>.E line 16: qualname C.E, cellvars (__class__, __classdict__), freevars (.type_params)
# function C.<generic parameters of E>.E.m line 17: args 1, varnames (self), freevars (__class__), flags NESTED METHOD
# function around line 20: args 1, varnames (x, C), cellvars (x)
# class around.C line 21: cellvars (__classdict__), freevars (x)
# function around.C.A line 23: args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function around.C.<generic parameters of m> line 24: varnames (.defaults, T), freevars (__classdict__, x), flags NESTED
# function around.C.<generic parameters of m>.T line 24: qualname around.<locals>.C.T, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function around.C.<generic parameters of m>.m line 24: qualname around.<locals>.C.m, args 1, varnames (self), freevars (x), flags NESTED
# function outer line 28: args 1, varnames (T, C), cellvars (T)
# class outer.C line 29: cellvars (__classdict__), freevars (T)
# function outer.C.<generic parameters of m> line 30: varnames (.defaults, U), freevars (T, __classdict__), flags NESTED
# function outer.C.<generic parameters of m>.U line 30: qualname outer.<locals>.C.U, args 1, posonly 1, varnames (.format), freevars (T, __classdict__), flags NESTED
# function outer.C.<generic parameters of m>.m line 30: qualname outer.<locals>.C.m, args 1, varnames (self), freevars (T), flags NESTED
# function outer.C.<generic parameters of n> line 32: varnames (.defaults, U), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of n>.U line 32: qualname outer.<locals>.C.U, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of n>.n line 32: qualname outer.<locals>.C.n, args 1, varnames (self), flags NESTED
# function declared line 36: args 1, varnames (T, C), cellvars (T)
# class declared.C line 37: cellvars (__classdict__), freevars (T)
# function declared.C.__annotate__ line 37: args 1, posonly 1, varnames (format), freevars (__classdict__), flags NESTED
# function declared.C.A line 40: args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function declared.C.<generic parameters of n> line 41: varnames (.defaults, U), freevars (T, __classdict__), flags NESTED
# function declared.C.<generic parameters of n>.U line 41: qualname declared.<locals>.C.U, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function declared.C.<generic parameters of n>.n line 41: qualname declared.<locals>.C.n, args 1, varnames (self), freevars (T), flags NESTED
# class Names line 45: cellvars (__classdict__)
# function Names.m line 46: args 1, varnames (self), freevars (__classdict__), flags METHOD
# class Paths line 49: cellvars (__classdict__)
# function Paths.<generic parameters of m> line 50: varnames (.defaults, T), freevars (__classdict__)
# function Paths.<generic parameters of m>.m line 50: qualname Paths.m, args 1, varnames (self, g, K), flags NESTED
# function Paths.<generic parameters of m>.m.g line 51: flags NESTED
# function Paths.<generic parameters of m>.m.<generic parameters of K> line 52: varnames (U, .generic_base), cellvars (.type_params), flags NESTED
# class Paths.<generic parameters of m>.m.<generic parameters of K>.K line 52: qualname Paths.m.<locals>.K, cellvars (__classdict__), freevars (.type_params)
# function Paths.<generic parameters of m>.m.<generic parameters of K>.K.n line 53: args 1, varnames (self), flags NESTED METHOD
# function Paths.<generic parameters of D> line 55: varnames (T, .generic_base), cellvars (.type_params), freevars (__classdict__)
# class Paths.<generic parameters of D>.D line 55: qualname Paths.D, cellvars (__classdict__), freevars (.type_params)
# function Paths.<generic parameters of D>.D.n line 56: args 1, varnames (self), flags NESTED METHOD
# function <generic parameters of Generic> line 59: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of Generic>.Generic line 59: qualname Generic, cellvars (__classdict__), freevars (.type_params, T)
# function <generic parameters of Generic>.Generic.<generic parameters of m> line 60: varnames (.defaults), cellvars (U), freevars (T, __classdict__), flags NESTED
# function <generic parameters of Generic>.Generic.<generic parameters of m>.__annotate__ line 60: qualname Generic.m.__annotate__, args 1, posonly 1, varnames (format), freevars (T, U, __classdict__), flags NESTED
# function <generic parameters of Generic>.Generic.<generic parameters of m>.m line 60: qualname Generic.m, args 3, varnames (self, x, y), freevars (T, U), flags NESTED
# function <generic parameters of Private> line 63: varnames (_Private__T, .generic_base), cellvars (.type_params)
# class <generic parameters of Private>.Private line 63: qualname Private, cellvars (__classdict__), freevars (.type_params)
# function <generic parameters of Private>.Private.__A line 64: args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function <generic parameters of Private>.Private.<generic parameters of n> line 65: varnames (.defaults), cellvars (_Private__U), freevars (__classdict__), flags NESTED
# function <generic parameters of Private>.Private.<generic parameters of n>.__annotate__ line 65: qualname Private.n.__annotate__, args 1, posonly 1, varnames (format), freevars (_Private__U, __classdict__), flags NESTED
# function <generic parameters of Private>.Private.<generic parameters of n>.n line 65: qualname Private.n, args 2, varnames (self, a), freevars (_Private__U), flags NESTED
# uncaught TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# end
# teardown
