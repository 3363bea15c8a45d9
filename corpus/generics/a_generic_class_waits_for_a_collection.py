# A generic class dies in a collection like any other, and with it its type parameters, their bounds and its aliases.
# why: data model: a class holds itself in its method resolution order; nothing else holds the type parameters
# found: written by hand
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    bound = token("bound")
    attribute = token("attribute")
    base = token("base")

    class Base[*Ts]:
        held = base

    class C[T: bound](Base):
        def m(self):
            return T
        type X = attribute
    C.__type_params__[0].note = token("note")
    return C


C = outer()
c = C()
observe(c.m().__bound__, C.X.__value__)
T = c.m()
del C, c
observe("T is held")
collect()
observe("T holds its bound and its note")
del T
observe("dead")

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function outer line 11: varnames (C), cellvars (Base, attribute, base, bound)
# function outer.<generic parameters of Base> line 16: varnames (Ts, .generic_base), cellvars (.type_params), freevars (base), flags NESTED
# class outer.<generic parameters of Base>.Base line 16: qualname outer.<locals>.Base, freevars (.type_params, base)
# function outer.<generic parameters of C> line 19: varnames (.generic_base), cellvars (.type_params, T), freevars (Base, attribute, bound), flags NESTED
# class outer.<generic parameters of C>.C line 19: qualname outer.<locals>.C, cellvars (__classdict__), freevars (.type_params, T, attribute)
# function outer.<generic parameters of C>.C.m line 20: args 1, varnames (self), freevars (T), flags NESTED
# function outer.<generic parameters of C>.C.X line 22: freevars (__classdict__, attribute), flags NESTED
# function outer.<generic parameters of C>.T line 19: qualname outer.<locals>.T, freevars (bound), flags NESTED
# observe
#   token bound#1
#   token attribute#1
# observe
#   'T is held'
# collect
# died attribute#1
# died base#1
# observe
#   'T holds its bound and its note'
# died bound#1
# died note#1
# observe
#   'dead'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: varnames (C), cellvars (Base, attribute, base, bound)
# function outer.<generic parameters of Base> line 16: varnames (Ts, .generic_base), cellvars (.type_params), freevars (base), flags NESTED
# class outer.<generic parameters of Base>.Base line 16: qualname outer.<locals>.Base, freevars (.type_params, base)
# function outer.<generic parameters of C> line 19: varnames (.generic_base), cellvars (.type_params, T), freevars (Base, attribute, bound), flags NESTED
# class outer.<generic parameters of C>.C line 19: qualname outer.<locals>.C, cellvars (__classdict__), freevars (.type_params, T, attribute)
# function outer.<generic parameters of C>.C.m line 20: args 1, varnames (self), freevars (T), flags NESTED METHOD
# function outer.<generic parameters of C>.C.X line 22: args 1, posonly 1, varnames (.format), freevars (__classdict__, attribute), flags NESTED
# function outer.<generic parameters of C>.T line 19: qualname outer.<locals>.T, args 1, posonly 1, varnames (.format), freevars (bound), flags NESTED
# observe
#   token bound#1
#   token attribute#1
# observe
#   'T is held'
# collect
# died attribute#1
# died base#1
# observe
#   'T holds its bound and its note'
# died bound#1
# died note#1
# observe
#   'dead'
# end
#   outer = function 0 outer
# teardown
