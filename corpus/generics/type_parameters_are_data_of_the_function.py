# The type parameters of a function are a tuple that can be replaced, and functools.wraps hands them on.
# why: data model: function.__type_params__; functools.WRAPPER_ASSIGNMENTS
# found: written by hand
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


from functools import wraps


def decorator(function):
    @wraps(function)
    def wrapper():
        return function()
    return wrapper


@decorator
def f[T]():
    return T


observe(f.__type_params__[0] is f(), decorator(f).__type_params__ is f.__type_params__)
f.__type_params__ = (token("replaced"),)
observe(f.__type_params__, f(), (lambda: 0).__type_params__)
try:
    f.__type_params__ = [1]
except TypeError:
    observe("not a tuple")
del f
observe("dead")


class Private:
    def __m[__T](self):
        return __T
    type __X = __m

    observe(__m.__type_params__[0].__name__, __X.__name__, __X.__value__)


async def coroutine[T](x: T):
    return T


def generator[T]():
    yield T


observe(list(generator()))
try:
    coroutine(0).send(None)
except StopIteration as stop:
    observe(stop.value)

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function decorator line 14: args 1, varnames (function, wrapper), cellvars (function)
# function decorator.wrapper line 15: freevars (function), flags NESTED
# function <generic parameters of f> line 21: varnames (.defaults), cellvars (T)
# function <generic parameters of f>.f line 21: qualname f, freevars (T), flags NESTED
# function <lambda> line 28
# class Private line 37: cellvars (__classdict__)
# function Private.<generic parameters of __m> line 38: varnames (.defaults), cellvars (_Private__T), freevars (__classdict__)
# function Private.<generic parameters of __m>.__m line 38: qualname Private.__m, args 1, varnames (self), freevars (_Private__T), flags NESTED
# function Private.__X line 40: freevars (__classdict__)
# function <generic parameters of coroutine> line 45: varnames (.defaults), cellvars (T)
# function <generic parameters of coroutine>.coroutine line 45: qualname coroutine, args 1, varnames (x), freevars (T), flags NESTED COROUTINE
# function <generic parameters of generator> line 49: varnames (.defaults), cellvars (T)
# function <generic parameters of generator>.generator line 49: qualname generator, freevars (T), flags NESTED GENERATOR
# observe
#   True
#   True
# observe
#   (token replaced#1,)
#   TypeVar ('T')
#   ()
# observe
#   'not a tuple'
# died replaced#1
# observe
#   'dead'
# observe
#   '__T'
#   '__X'
#   function 0 Private.__m [_Private__T: cell 0 = TypeVar ('__T')]
# observe
#   list 0 [TypeVar ('T')]
# observe
#   TypeVar ('T')
# end
#   wraps = function 0 wraps defaults (('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__'), ('__dict__',))
#   decorator = function 1 decorator
#   Private = class 0 Private {_Private__m: function 2 Private.__m [_Private__T: cell 0 = TypeVar ('__T')], _Private__X: TypeAliasType ('__X')}
#   coroutine = function 3 coroutine [T: cell 1 = TypeVar ('T')]
#   generator = function 4 generator [T: cell 2 = TypeVar ('T')]
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function decorator line 14: args 1, varnames (function, wrapper), cellvars (function)
# function decorator.wrapper line 15: freevars (function), flags NESTED
# function <generic parameters of f> line 21: varnames (.defaults), cellvars (T)
# function <generic parameters of f>.f line 21: qualname f, freevars (T), flags NESTED
# function <lambda> line 28
# class Private line 37: cellvars (__classdict__)
# function Private.<generic parameters of __m> line 38: varnames (.defaults), cellvars (_Private__T), freevars (__classdict__)
# function Private.<generic parameters of __m>.__m line 38: qualname Private.__m, args 1, varnames (self), freevars (_Private__T), flags NESTED
# function Private.__X line 40: args 1, posonly 1, varnames (.format), freevars (__classdict__)
# function <generic parameters of coroutine> line 45: varnames (.defaults), cellvars (T)
# function <generic parameters of coroutine>.__annotate__ line 45: qualname __annotate__, args 1, posonly 1, varnames (format), freevars (T), flags NESTED
# function <generic parameters of coroutine>.coroutine line 45: qualname coroutine, args 1, varnames (x), freevars (T), flags NESTED COROUTINE
# function <generic parameters of generator> line 49: varnames (.defaults), cellvars (T)
# function <generic parameters of generator>.generator line 49: qualname generator, freevars (T), flags NESTED GENERATOR
# observe
#   True
#   True
# observe
#   (token replaced#1,)
#   TypeVar ('T')
#   ()
# observe
#   'not a tuple'
# died replaced#1
# observe
#   'dead'
# observe
#   '__T'
#   '__X'
#   function 0 Private.__m [_Private__T: cell 0 = TypeVar ('__T')]
# observe
#   list 0 [TypeVar ('T')]
# observe
#   TypeVar ('T')
# end
#   wraps = function 0 wraps defaults (('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__'), ('__dict__',))
#   decorator = function 1 decorator
#   Private = class 0 Private {_Private__m: function 2 Private.__m [_Private__T: cell 0 = TypeVar ('__T')], _Private__X: TypeAliasType ('__X')}
#   coroutine = function 3 coroutine [T: cell 1 = TypeVar ('T')]
#   generator = function 4 generator [T: cell 2 = TypeVar ('T')]
# teardown
