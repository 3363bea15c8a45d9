# A type parameter is a variable of the hidden function around the definition: who captures it shares its cell; an inner one hides it.
# why: Language Reference 8.10, Type parameter lists; 4.2.2, Annotation scopes
# found: written by hand
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f[T, *Ts, **P]():
    def g():
        return T

    def h[T]():
        return T, Ts
    return g, h


g, h = f()
observe(f, g, h)
observe(g(), h())
T, Ts, P = f.__type_params__
observe(T is g(), T is h()[0], Ts is h()[1])
print(T, Ts, P, repr(T), type(T), type(Ts), type(P))
T.note = token("attribute")
observe(T.note)
del f, g, h, T
observe("gone")


def outer():
    made = []
    for i in range(3):
        def f[T: i]():
            return T
        made.append(f)
    return made


# One hidden function for each definition, but one variable i.
observe([f().__bound__ for f in outer()], [f() is f() for f in outer()])
a, b, _ = outer()
observe(a() is b())

# === expected, format 1: 3.12 to 3.13
# module <module> line 1: varnames (f)
# function <generic parameters of f> line 11: varnames (.defaults, P), cellvars (T, Ts)
# function <generic parameters of f>.f line 11: qualname f, varnames (g, h), freevars (T, Ts), flags NESTED
# function <generic parameters of f>.f.g line 12: freevars (T), flags NESTED
# function <generic parameters of f>.f.<generic parameters of h> line 15: varnames (.defaults), cellvars (T), freevars (Ts), flags NESTED
# function <generic parameters of f>.f.<generic parameters of h>.h line 15: qualname f.<locals>.h, freevars (T, Ts), flags NESTED
# function outer line 32: varnames (made, f), cellvars (i)
# function outer.<generic parameters of f> line 35: varnames (.defaults), cellvars (T), freevars (i), flags NESTED
# function outer.<generic parameters of f>.T line 35: qualname outer.<locals>.T, freevars (i), flags NESTED
# function outer.<generic parameters of f>.f line 35: qualname outer.<locals>.f, freevars (T), flags NESTED
# observe
#   function 0 f [T: cell 0 = TypeVar ('T'), Ts: cell 1 = TypeVarTuple ('Ts')]
#   function 1 f.<locals>.g [T: cell 0]
#   function 2 f.<locals>.h [T: cell 2 = TypeVar ('T'), Ts: cell 1]
# observe
#   TypeVar ('T')
#   (TypeVar ('T'), TypeVarTuple ('Ts'))
# observe
#   True
#   False
#   True
# print T Ts P T <class 'typing.TypeVar'> <class 'typing.TypeVarTuple'> <class 'typing.ParamSpec'>\n
# observe
#   token attribute#1
# died attribute#1
# observe
#   'gone'
# observe
#   list 0 [2, 2, 2]
#   list 1 [True, True, True]
# observe
#   False
# end
#   Ts = TypeVarTuple ('Ts')
#   P = ParamSpec ('P')
#   outer = function 0 outer
#   a = function 1 outer.<locals>.f [T: cell 0 = TypeVar ('T')]
#   b = function 2 outer.<locals>.f [T: cell 1 = TypeVar ('T')]
#   _ = function 3 outer.<locals>.f [T: cell 2 = TypeVar ('T')]
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1: varnames (f)
# function <generic parameters of f> line 11: varnames (.defaults, P), cellvars (T, Ts)
# function <generic parameters of f>.f line 11: qualname f, varnames (g, h), freevars (T, Ts), flags NESTED
# function <generic parameters of f>.f.g line 12: freevars (T), flags NESTED
# function <generic parameters of f>.f.<generic parameters of h> line 15: varnames (.defaults), cellvars (T), freevars (Ts), flags NESTED
# function <generic parameters of f>.f.<generic parameters of h>.h line 15: qualname f.<locals>.h, freevars (T, Ts), flags NESTED
# function outer line 32: varnames (made, f), cellvars (i)
# function outer.<generic parameters of f> line 35: varnames (.defaults), cellvars (T), freevars (i), flags NESTED
# function outer.<generic parameters of f>.T line 35: qualname outer.<locals>.T, args 1, posonly 1, varnames (.format), freevars (i), flags NESTED
# function outer.<generic parameters of f>.f line 35: qualname outer.<locals>.f, freevars (T), flags NESTED
# observe
#   function 0 f [T: cell 0 = TypeVar ('T'), Ts: cell 1 = TypeVarTuple ('Ts')]
#   function 1 f.<locals>.g [T: cell 0]
#   function 2 f.<locals>.h [T: cell 2 = TypeVar ('T'), Ts: cell 1]
# observe
#   TypeVar ('T')
#   (TypeVar ('T'), TypeVarTuple ('Ts'))
# observe
#   True
#   False
#   True
# print T Ts P T <class 'typing.TypeVar'> <class 'typing.TypeVarTuple'> <class 'typing.ParamSpec'>\n
# observe
#   token attribute#1
# died attribute#1
# observe
#   'gone'
# observe
#   list 0 [2, 2, 2]
#   list 1 [True, True, True]
# observe
#   False
# end
#   Ts = TypeVarTuple ('Ts')
#   P = ParamSpec ('P')
#   outer = function 0 outer
#   a = function 1 outer.<locals>.f [T: cell 0 = TypeVar ('T')]
#   b = function 2 outer.<locals>.f [T: cell 1 = TypeVar ('T')]
#   _ = function 3 outer.<locals>.f [T: cell 2 = TypeVar ('T')]
# teardown
