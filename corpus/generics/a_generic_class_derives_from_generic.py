# A generic class has Generic as its last base; its body and its methods capture its type parameters from the hidden function.
# why: Language Reference 8.10.2, Generic classes; PEP 695
# found: written by hand
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Base:
    def who(self):
        return "base"


def outer(x):
    class C[T: x, U](Base):
        pair = T, U

        def m(self):
            return T, __class__, super().who()
    return C


C = outer(token("x"))
observe(C)
observe(C().m())
observe(C.__type_params__, C.__parameters__, len(C.__bases__), C.__bases__[0], C().__type_params__)
print(C.__mro__)


class D[V](C):
    pass


class E(D):
    pass


observe(D.__parameters__, D.__type_params__, E.__parameters__, E.__type_params__, E().__type_params__)
observe(isinstance(E(), C), E().m()[0] is C.__type_params__[0], C.__type_params__[0].__bound__)
print(E.__mro__)

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# class Base line 11
# function Base.who line 12: args 1, varnames (self)
# function outer line 16: args 1, varnames (x, C), cellvars (x)
# function outer.<generic parameters of C> line 17: varnames (.generic_base), cellvars (.type_params, T, U), freevars (x), flags NESTED
# class outer.<generic parameters of C>.C line 17: qualname outer.<locals>.C, cellvars (__class__), freevars (.type_params, T, U)
# function outer.<generic parameters of C>.C.m line 20: args 1, varnames (self), freevars (T, __class__), flags NESTED
# function outer.<generic parameters of C>.T line 17: qualname outer.<locals>.T, freevars (x), flags NESTED
# function <generic parameters of D> line 32: varnames (V, .generic_base), cellvars (.type_params)
# class <generic parameters of D>.D line 32: qualname D, freevars (.type_params)
# class E line 36
# observe
#   class 0 outer.<locals>.C {pair: (TypeVar ('T'), TypeVar ('U')), m: function 0 outer.<locals>.C.m [T: cell 0 = TypeVar ('T'), __class__: cell 1 = class 0]}
# observe
#   (TypeVar ('T'), class 0 outer.<locals>.C {pair: (TypeVar ('T'), TypeVar ('U')), m: function 0 outer.<locals>.C.m [T: cell 0 = TypeVar ('T'), __class__: cell 1 = class 0]}, 'base')
# observe
#   (TypeVar ('T'), TypeVar ('U'))
#   (TypeVar ('T'), TypeVar ('U'))
#   2
#   class 0 Base {who: function 0 Base.who}
#   (TypeVar ('T'), TypeVar ('U'))
# print (<class '__main__.outer.<locals>.C'>, <class '__main__.Base'>, <class 'typing.Generic'>, <class 'object'>)\n
# observe
#   (TypeVar ('V'),)
#   (TypeVar ('V'),)
#   ()
#   ()
#   (TypeVar ('V'),)
# observe
#   True
#   True
#   token x#1
# print (<class '__main__.E'>, <class '__main__.D'>, <class '__main__.outer.<locals>.C'>, <class '__main__.Base'>, <class 'typing.Generic'>, <class 'object'>)\n
# end
#   Base = class 0 Base {who: function 0 Base.who}
#   outer = function 1 outer
#   C = class 1 outer.<locals>.C {pair: (TypeVar ('T'), TypeVar ('U')), m: function 2 outer.<locals>.C.m [T: cell 0 = TypeVar ('T'), __class__: cell 1 = class 1]}
#   D = class 2 D {}
#   E = class 3 E {}
# died x#1
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Base line 11: cellvars (__classdict__)
# function Base.who line 12: args 1, varnames (self), flags METHOD
# function outer line 16: args 1, varnames (x, C), cellvars (x)
# function outer.<generic parameters of C> line 17: varnames (.generic_base), cellvars (.type_params, T, U), freevars (x), flags NESTED
# class outer.<generic parameters of C>.C line 17: qualname outer.<locals>.C, cellvars (__class__, __classdict__), freevars (.type_params, T, U)
# function outer.<generic parameters of C>.C.m line 20: args 1, varnames (self), freevars (T, __class__), flags NESTED METHOD
# function outer.<generic parameters of C>.T line 17: qualname outer.<locals>.T, args 1, posonly 1, varnames (.format), freevars (x), flags NESTED
# function <generic parameters of D> line 32: varnames (V, .generic_base), cellvars (.type_params)
# class <generic parameters of D>.D line 32: qualname D, freevars (.type_params)
# class E line 36
# observe
#   class 0 outer.<locals>.C {pair: (TypeVar ('T'), TypeVar ('U')), m: function 0 outer.<locals>.C.m [T: cell 0 = TypeVar ('T'), __class__: cell 1 = class 0]}
# observe
#   (TypeVar ('T'), class 0 outer.<locals>.C {pair: (TypeVar ('T'), TypeVar ('U')), m: function 0 outer.<locals>.C.m [T: cell 0 = TypeVar ('T'), __class__: cell 1 = class 0]}, 'base')
# observe
#   (TypeVar ('T'), TypeVar ('U'))
#   (TypeVar ('T'), TypeVar ('U'))
#   2
#   class 0 Base {who: function 0 Base.who}
#   (TypeVar ('T'), TypeVar ('U'))
# print (<class '__main__.outer.<locals>.C'>, <class '__main__.Base'>, <class 'typing.Generic'>, <class 'object'>)\n
# observe
#   (TypeVar ('V'),)
#   (TypeVar ('V'),)
#   ()
#   ()
#   (TypeVar ('V'),)
# observe
#   True
#   True
#   token x#1
# print (<class '__main__.E'>, <class '__main__.D'>, <class '__main__.outer.<locals>.C'>, <class '__main__.Base'>, <class 'typing.Generic'>, <class 'object'>)\n
# end
#   Base = class 0 Base {who: function 0 Base.who}
#   outer = function 1 outer
#   C = class 1 outer.<locals>.C {pair: (TypeVar ('T'), TypeVar ('U')), m: function 2 outer.<locals>.C.m [T: cell 0 = TypeVar ('T'), __class__: cell 1 = class 1]}
#   D = class 2 D {}
#   E = class 3 E {}
# died x#1
# teardown
