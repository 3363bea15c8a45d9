# A bound is evaluated when somebody asks for it, with the variables of then, and what came of it is kept; so are constraints.
# why: Language Reference 8.10.1 and 4.2.2.1, Lazy evaluation; PEP 695: the result is cached
# found: written by hand
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1

    def f[T: [x], U: (x, [x])]():
        return T, U
    x = 2
    return f


f = outer()
observe(f)
T, U = f()
observe(T.__constraints__, U.__bound__)
observe(T.__bound__, T.__bound__)
observe(U.__constraints__, U.__constraints__)

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function outer line 11: varnames (f), cellvars (x)
# function outer.<generic parameters of f> line 14: varnames (.defaults), cellvars (T, U), freevars (x), flags NESTED
# function outer.<generic parameters of f>.T line 14: qualname outer.<locals>.T, freevars (x), flags NESTED
# function outer.<generic parameters of f>.U line 14: qualname outer.<locals>.U, freevars (x), flags NESTED
# function outer.<generic parameters of f>.f line 14: qualname outer.<locals>.f, freevars (T, U), flags NESTED
# observe
#   function 0 outer.<locals>.f [T: cell 0 = TypeVar ('T'), U: cell 1 = TypeVar ('U')]
# observe
#   ()
#   None
# observe
#   list 0 [2]
#   list 0
# observe
#   (2, list 0 [2])
#   (2, list 0)
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f [T: cell 0 = TypeVar ('T'), U: cell 1 = TypeVar ('U')]
#   T = TypeVar ('T')
#   U = TypeVar ('U')
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: varnames (f), cellvars (x)
# function outer.<generic parameters of f> line 14: varnames (.defaults), cellvars (T, U), freevars (x), flags NESTED
# function outer.<generic parameters of f>.T line 14: qualname outer.<locals>.T, args 1, posonly 1, varnames (.format), freevars (x), flags NESTED
# function outer.<generic parameters of f>.U line 14: qualname outer.<locals>.U, args 1, posonly 1, varnames (.format), freevars (x), flags NESTED
# function outer.<generic parameters of f>.f line 14: qualname outer.<locals>.f, freevars (T, U), flags NESTED
# observe
#   function 0 outer.<locals>.f [T: cell 0 = TypeVar ('T'), U: cell 1 = TypeVar ('U')]
# observe
#   ()
#   None
# observe
#   list 0 [2]
#   list 0
# observe
#   (2, list 0 [2])
#   (2, list 0)
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f [T: cell 0 = TypeVar ('T'), U: cell 1 = TypeVar ('U')]
#   T = TypeVar ('T')
#   U = TypeVar ('U')
# teardown
