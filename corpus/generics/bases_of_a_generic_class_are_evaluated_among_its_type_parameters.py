# Bases of a generic class stand in the scope of its type parameters; what fails there leaves no class, and its traceback holds all.
# why: Language Reference 8.10.2, Generic classes; data model: traceback objects
# found: written by hand
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Base:
    pass


def see(*values):
    observe(*values)
    return Base


class C[T: 1](see(T)):
    observe(T, __type_params__)


def fails():
    held = token("held")

    class C[T: held](see(lambda: T), unbound):
        pass


def catch():
    try:
        fails()
    except NameError as error:
        print(error)
        return error


error = catch()
observe("the frames are held")
del error
observe("dead")

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# class Base line 11
# function see line 15: varnames (values), flags VARARGS
# function <generic parameters of C> line 20: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of C>.C line 20: qualname C, freevars (.type_params, T)
# function <generic parameters of C>.T line 20: qualname T, flags NESTED
# function fails line 24: varnames (C), cellvars (held)
# function fails.<generic parameters of C> line 27: varnames (.generic_base), cellvars (.type_params, T), freevars (held), flags NESTED
# function fails.<generic parameters of C>.<lambda> line 27: qualname fails.<locals>.<lambda>, freevars (T), flags NESTED
# class fails.<generic parameters of C>.C line 27: qualname fails.<locals>.C, freevars (.type_params)
# function fails.<generic parameters of C>.T line 27: qualname fails.<locals>.T, freevars (held), flags NESTED
# function catch line 31: varnames (error)
# observe
#   TypeVar ('T')
# observe
#   TypeVar ('T')
#   (TypeVar ('T'),)
# observe
#   function 0 fails.<locals>.<lambda> [T: cell 0 = TypeVar ('T')]
# print name 'unbound' is not defined\n
# observe
#   'the frames are held'
# died held#1
# observe
#   'dead'
# end
#   Base = class 0 Base {}
#   see = function 0 see
#   C = class 1 C {}
#   fails = function 1 fails
#   catch = function 2 catch
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Base line 11
# function see line 15: varnames (values), flags VARARGS
# function <generic parameters of C> line 20: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of C>.C line 20: qualname C, freevars (.type_params, T)
# function <generic parameters of C>.T line 20: qualname T, args 1, posonly 1, varnames (.format), flags NESTED
# function fails line 24: varnames (C), cellvars (held)
# function fails.<generic parameters of C> line 27: varnames (.generic_base), cellvars (.type_params, T), freevars (held), flags NESTED
# function fails.<generic parameters of C>.<lambda> line 27: qualname fails.<locals>.<lambda>, freevars (T), flags NESTED
# class fails.<generic parameters of C>.C line 27: qualname fails.<locals>.C, freevars (.type_params)
# function fails.<generic parameters of C>.T line 27: qualname fails.<locals>.T, args 1, posonly 1, varnames (.format), freevars (held), flags NESTED
# function catch line 31: varnames (error)
# observe
#   TypeVar ('T')
# observe
#   TypeVar ('T')
#   (TypeVar ('T'),)
# observe
#   function 0 fails.<locals>.<lambda> [T: cell 0 = TypeVar ('T')]
# print name 'unbound' is not defined\n
# observe
#   'the frames are held'
# died held#1
# observe
#   'dead'
# end
#   Base = class 0 Base {}
#   see = function 0 see
#   C = class 1 C {}
#   fails = function 1 fails
#   catch = function 2 catch
# teardown
