# Decorators and defaults are evaluated around the scope of the type parameters, before it; up to 3.13 annotations in it, at once.
# why: Language Reference 8.10.1, Generic functions; PEP 649 (3.14)
# found: written by hand
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


T = "outside"


def say(what):
    observe(what)
    return what


def decorator(function):
    observe("decorator", function)
    return function


@decorator
def f[T: say("bound")](a: (say("annotation"), T) = (say("default"), T), *, b=T) -> T:
    return T


observe(f)
observe(f.__annotations__)
observe(f.__type_params__, f())
observe(f().__bound__)

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function say line 14: args 1, varnames (what)
# function decorator line 19: args 1, varnames (function)
# function <generic parameters of f> line 24: args 2, varnames (.defaults, .kwdefaults), cellvars (T)
# function <generic parameters of f>.f line 24: qualname f, args 1, kwonly 1, varnames (a, b), freevars (T), flags NESTED
# function <generic parameters of f>.T line 25: qualname T, flags NESTED
# observe
#   'default'
# observe
#   'annotation'
# observe
#   'decorator'
#   function 0 f [T: cell 0 = TypeVar ('T')] defaults (('default', 'outside')) kwdefaults (b: 'outside')
# observe
#   function 0 f [T: cell 0 = TypeVar ('T')] defaults (('default', 'outside')) kwdefaults (b: 'outside')
# observe
#   dict 0 {'a': ('annotation', TypeVar ('T')), 'return': TypeVar ('T')}
# observe
#   (TypeVar ('T'),)
#   TypeVar ('T')
# observe
#   'bound'
# observe
#   'bound'
# end
#   T = 'outside'
#   say = function 0 say
#   decorator = function 1 decorator
#   f = function 2 f [T: cell 0 = TypeVar ('T')] defaults (('default', 'outside')) kwdefaults (b: 'outside')
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function say line 14: args 1, varnames (what)
# function decorator line 19: args 1, varnames (function)
# function <generic parameters of f> line 24: args 2, varnames (.defaults, .kwdefaults), cellvars (T)
# function <generic parameters of f>.f line 24: qualname f, args 1, kwonly 1, varnames (a, b), freevars (T), flags NESTED
# function <generic parameters of f>.T line 25: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function <generic parameters of f>.__annotate__ line 25: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# observe
#   'default'
# observe
#   'decorator'
#   function 0 f [T: cell 0 = TypeVar ('T')] defaults (('default', 'outside')) kwdefaults (b: 'outside')
# observe
#   function 0 f [T: cell 0 = TypeVar ('T')] defaults (('default', 'outside')) kwdefaults (b: 'outside')
# observe
#   'annotation'
# observe
#   dict 0 {'a': ('annotation', TypeVar ('T')), 'return': TypeVar ('T')}
# observe
#   (TypeVar ('T'),)
#   TypeVar ('T')
# observe
#   'bound'
# observe
#   'bound'
# end
#   T = 'outside'
#   say = function 0 say
#   decorator = function 1 decorator
#   f = function 2 f [T: cell 0 = TypeVar ('T')] defaults (('default', 'outside')) kwdefaults (b: 'outside')
# teardown
