# Bounds and aliases in a class find its names first, and those of now.
# why: Language Reference 4.2.2, Annotation scopes: they have access to the names of the class; PEP 695
# found: written by hand
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(n, m):
    class C:
        n = "class"

        def f[T: n](self):
            return T
        type X = (n, m)
        type Inner[T: n] = (m, T)

        class D[T: n]:
            n = "inner class"
            type Y = n

            def g[U: n](self):
                return T, U
        n = "class, later"
        m = "class"
    return C


C = outer("function", "function")
observe(C().f().__bound__, C.X.__value__, C.Inner.__value__, C.Inner.__type_params__[0].__bound__)
T, U = C.D().g()
observe(T.__bound__, U.__bound__, C.D.Y.__value__)
observe(C.f.__qualname__, C.D.g.__qualname__, C.X.__name__)
C = outer("function", "function")
del C.n, C.m
observe(C.X.__value__)

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function outer line 11: args 2, varnames (n, m, C)
# class outer.C line 12: cellvars (__classdict__)
# function outer.C.<generic parameters of f> line 15: varnames (.defaults), cellvars (T), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of f>.T line 15: qualname outer.<locals>.C.T, freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of f>.f line 15: qualname outer.<locals>.C.f, args 1, varnames (self), freevars (T), flags NESTED
# function outer.C.X line 17: freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of Inner> line 18: cellvars (T), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of Inner>.Inner line 18: qualname outer.<locals>.C.Inner, freevars (T, __classdict__), flags NESTED
# function outer.C.<generic parameters of Inner>.T line 18: qualname outer.<locals>.C.T, freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of D> line 20: varnames (.generic_base), cellvars (.type_params, T), freevars (__classdict__), flags NESTED
# class outer.C.<generic parameters of D>.D line 20: qualname outer.<locals>.C.D, cellvars (__classdict__), freevars (.type_params, T)
# function outer.C.<generic parameters of D>.D.Y line 22: freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of D>.D.<generic parameters of g> line 24: varnames (.defaults), cellvars (U), freevars (T, __classdict__), flags NESTED
# function outer.C.<generic parameters of D>.D.<generic parameters of g>.U line 24: qualname outer.<locals>.C.D.U, freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of D>.D.<generic parameters of g>.g line 24: qualname outer.<locals>.C.D.g, args 1, varnames (self), freevars (T, U), flags NESTED
# function outer.C.<generic parameters of D>.T line 20: qualname outer.<locals>.C.T, freevars (__classdict__), flags NESTED
# observe
#   'class, later'
#   ('class, later', 'class')
#   ('class', TypeVar ('T'))
#   'class, later'
# observe
#   'class, later'
#   'inner class'
#   'inner class'
# observe
#   'outer.<locals>.C.f'
#   'outer.<locals>.C.D.g'
#   'X'
# uncaught NameError: name 'n' is not defined
# end
#   outer = function 0 outer
#   C = class 0 outer.<locals>.C {f: function 1 outer.<locals>.C.f [T: cell 0 = TypeVar ('T')], X: TypeAliasType ('X'), Inner: TypeAliasType ('Inner'), D: class 1 outer.<locals>.C.D {n: 'inner class', Y: TypeAliasType ('Y'), g: function 2 outer.<locals>.C.D.g [T: cell 1 = TypeVar ('T'), U: cell 2 = TypeVar ('U')]}}
#   T = TypeVar ('T')
#   U = TypeVar ('U')
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 2, varnames (n, m, C)
# class outer.C line 12: cellvars (__classdict__)
# function outer.C.<generic parameters of f> line 15: varnames (.defaults), cellvars (T), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of f>.T line 15: qualname outer.<locals>.C.T, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of f>.f line 15: qualname outer.<locals>.C.f, args 1, varnames (self), freevars (T), flags NESTED
# function outer.C.X line 17: args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of Inner> line 18: cellvars (T), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of Inner>.Inner line 18: qualname outer.<locals>.C.Inner, args 1, posonly 1, varnames (.format), freevars (T, __classdict__), flags NESTED
# function outer.C.<generic parameters of Inner>.T line 18: qualname outer.<locals>.C.T, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of D> line 20: varnames (.generic_base), cellvars (.type_params, T), freevars (__classdict__), flags NESTED
# class outer.C.<generic parameters of D>.D line 20: qualname outer.<locals>.C.D, cellvars (__classdict__), freevars (.type_params, T)
# function outer.C.<generic parameters of D>.D.Y line 22: args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of D>.D.<generic parameters of g> line 24: varnames (.defaults), cellvars (U), freevars (T, __classdict__), flags NESTED
# function outer.C.<generic parameters of D>.D.<generic parameters of g>.U line 24: qualname outer.<locals>.C.D.U, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# function outer.C.<generic parameters of D>.D.<generic parameters of g>.g line 24: qualname outer.<locals>.C.D.g, args 1, varnames (self), freevars (T, U), flags NESTED
# function outer.C.<generic parameters of D>.T line 20: qualname outer.<locals>.C.T, args 1, posonly 1, varnames (.format), freevars (__classdict__), flags NESTED
# observe
#   'class, later'
#   ('class, later', 'class')
#   ('class', TypeVar ('T'))
#   'class, later'
# observe
#   'class, later'
#   'inner class'
#   'inner class'
# observe
#   'outer.<locals>.C.f'
#   'outer.<locals>.C.D.g'
#   'X'
# uncaught NameError: name 'n' is not defined
# end
#   outer = function 0 outer
#   C = class 0 outer.<locals>.C {f: function 1 outer.<locals>.C.f [T: cell 0 = TypeVar ('T')], X: TypeAliasType ('X'), Inner: TypeAliasType ('Inner'), D: class 1 outer.<locals>.C.D {n: 'inner class', Y: TypeAliasType ('Y'), g: function 2 outer.<locals>.C.D.g [T: cell 1 = TypeVar ('T'), U: cell 2 = TypeVar ('U')]}}
#   T = TypeVar ('T')
#   U = TypeVar ('U')
# teardown
