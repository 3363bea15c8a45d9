# A comprehension in a class body may mention `super`, and needs nothing from around the class for it.
# why: Language Reference 3.3.3.6; where the body mentions `__class__` itself, python/cpython issue 114828 does not show, and 119395 still does
# found: cellmate 0.1.0 campaign --seed f1d4, program 2714, CPython 3.12.1
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class C[T]:
    try:
        __class__
    except NameError:
        pass
    made = [super for x in ()]


def f(__x):
    return lambda: __x


observe(C.made, f(0))

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function <generic parameters of C> line 11: varnames (T, .generic_base), cellvars (.type_params)
# class <generic parameters of C>.C line 11 (varnames in any order): qualname C, varnames (.0, x, super, __class__), cellvars (__class__), freevars (.type_params)
# function f line 19: args 1, varnames (__x), cellvars (__x)
# function f.<lambda> line 20: freevars (__x), flags NESTED
# observe
#   list 0 []
#   function 0 f.<locals>.<lambda> [__x: cell 0 = 0]
# end
#   C = class 0 C {made: list 0 []}
#   f = function 0 f
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function <generic parameters of C> line 11: varnames (T, .generic_base), cellvars (.type_params)
# class <generic parameters of C>.C line 11: qualname C, varnames (x), cellvars (__class__), freevars (.type_params)
# function f line 19: args 1, varnames (__x), cellvars (__x)
# function f.<lambda> line 20: freevars (__x), flags NESTED
# observe
#   list 0 []
#   function 0 f.<locals>.<lambda> [__x: cell 0 = 0]
# end
#   C = class 0 C {made: list 0 []}
#   f = function 0 f
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function <generic parameters of C> line 11: varnames (T, .generic_base), cellvars (.type_params)
# class <generic parameters of C>.C line 11: qualname C, varnames (.0, x, super, __class__), cellvars (__class__), freevars (.type_params)
# function f line 19: args 1, varnames (_C__x), cellvars (_C__x)
# function f.<lambda> line 20: freevars (_C__x), flags NESTED
# observe
#   list 0 []
#   function 0 f.<locals>.<lambda> [_C__x: cell 0 = 0]
# end
#   C = class 0 C {made: list 0 []}
#   f = function 0 f
# teardown
