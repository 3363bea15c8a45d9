# Private names after a generic class are mangled as before it.
# why: PEP 695; python/cpython issues 119395 and 119311
# found: campaigns, and probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.12 to 3.15

def before(__p):
    return __p


class C[T]:
    pass


def after(__p):
    __q = 1
    return lambda: (__p, __q)


def with_class(__p):
    __q = 1

    class D[T]:
        pass
    __r = __q
    return __r


def behind(__p):
    return __p

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function before line 6: args 1, varnames (__p)
# function <generic parameters of C> line 10: varnames (T, .generic_base), cellvars (.type_params)
# class <generic parameters of C>.C line 10: qualname C, freevars (.type_params)
# function after line 14: args 1, varnames (__p), cellvars (__p, __q)
# function after.<lambda> line 16: freevars (__p, __q), flags NESTED
# function with_class line 19: args 1, varnames (__p, __q, D, __r)
# function with_class.<generic parameters of D> line 22: varnames (T, .generic_base), cellvars (.type_params), flags NESTED
# class with_class.<generic parameters of D>.D line 22: qualname with_class.<locals>.D, freevars (.type_params)
# function behind line 28: args 1, varnames (__p)
# end
#   before = function 0 before
#   C = class 0 C {}
#   after = function 1 after
#   with_class = function 2 with_class
#   behind = function 3 behind
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function before line 6: args 1, varnames (__p)
# function <generic parameters of C> line 10: varnames (T, .generic_base), cellvars (.type_params)
# class <generic parameters of C>.C line 10: qualname C, freevars (.type_params)
# function after line 14: args 1, varnames (_C__p), cellvars (_C__p, _C__q)
# function after.<lambda> line 16: freevars (_C__p, _C__q), flags NESTED
# function with_class line 19: args 1, varnames (_C__p, _C__q, D, _D__r)
# function with_class.<generic parameters of D> line 22: varnames (T, .generic_base), cellvars (.type_params), flags NESTED
# class with_class.<generic parameters of D>.D line 22: qualname with_class.<locals>.D, freevars (.type_params)
# function behind line 28: args 1, varnames (_D__p)
# end
#   before = function 0 before
#   C = class 0 C {}
#   after = function 1 after
#   with_class = function 2 with_class
#   behind = function 3 behind
# teardown
