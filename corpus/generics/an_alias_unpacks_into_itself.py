# Since 3.14 a type alias can be unpacked, into itself with a star, so a program that does so runs on there.
# why: What's New in Python 3.14, typing: TypeAliasType supports star unpacking
# found: cellmate 0.1.0 campaign --seed f1d0, program 8652, CPython 3.14.8
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect

type C = 0

def f[T, **P](x):
    def g():
        return x, T, P
    for each in (T, P, C):
        try:
            x, y = each
        except (TypeError, ValueError) as error:
            observe(type(error))
    return g

observe(f(C))

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function C line 10
# function <generic parameters of f> line 12: varnames (.defaults), cellvars (P, T)
# function <generic parameters of f>.f line 12: qualname f, args 1, varnames (x, g, each, y, error), cellvars (x), freevars (P, T), flags NESTED
# function <generic parameters of f>.f.g line 13: freevars (P, T, x), flags NESTED
# observe
#   <type>
# observe
#   <type>
# observe
#   <type>
# observe
#   function 0 f.<locals>.g [P: cell 0 = ParamSpec ('P'), T: cell 1 = TypeVar ('T'), x: cell 2 = TypeAliasType ('C')]
# end
#   C = TypeAliasType ('C')
#   f = function 0 f [P: cell 0 = ParamSpec ('P'), T: cell 1 = TypeVar ('T')]
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function C line 10: args 1, posonly 1, varnames (.format)
# function <generic parameters of f> line 12: varnames (.defaults), cellvars (P, T)
# function <generic parameters of f>.f line 12: qualname f, args 1, varnames (x, g, each, y, error), cellvars (x), freevars (P, T), flags NESTED
# function <generic parameters of f>.f.g line 13: freevars (P, T, x), flags NESTED
# not modelled line 17: iteration over TypeAliasType
