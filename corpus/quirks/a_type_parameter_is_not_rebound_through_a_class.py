# A type parameter is not rebound by a nested function, even if the class has a name like it.
# why: PEP 695, Scoping behavior: type parameters cannot be rebound with nonlocal
# found: cellmate 0.1.0 campaign --vary corpus --seed abc, program 61363, CPython 3.13.0
# versions: 3.12 to 3.15

class C[T]:
    T = 0

    def method():
        nonlocal T
        T = 1

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 10 column 9: nonlocal binding not allowed for type parameter 'T'

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function <generic parameters of C> line 6: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of C>.C line 6: qualname C, freevars (.type_params, T)
# function <generic parameters of C>.C.method line 9: freevars (T), flags NESTED
# end
#   C = class 0 C {T: 0, method: function 0 C.method [T: cell 0 = TypeVar ('T')]}
# teardown

# === observed, format 1: CPython 3.13.0
# module <module> line 1
# function <generic parameters of C> line 6: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of C>.C line 6: qualname C, freevars (.type_params, T)
# function <generic parameters of C>.C.method line 9: freevars (T), flags NESTED
# end
#   C = class 0 C {T: 0, method: function 0 C.method [T: cell 0 = TypeVar ('T')]}
# teardown

# === observed, format 1: CPython 3.14.8
# module <module> line 1
# function <generic parameters of C> line 6: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of C>.C line 6: qualname C, cellvars (__classdict__), freevars (.type_params, T)
# function <generic parameters of C>.C.method line 9: freevars (T), flags NESTED METHOD
# end
#   C = class 0 C {T: 0, method: function 0 C.method [T: cell 0 = TypeVar ('T')]}
# teardown

# === observed, format 1: CPython 3.15.0
# module <module> line 1
# function <generic parameters of C> line 6: varnames (.generic_base), cellvars (.type_params, T)
# class <generic parameters of C>.C line 6: qualname C, cellvars (__classdict__), freevars (.type_params, T)
# function <generic parameters of C>.C.method line 9: freevars (T), flags NESTED METHOD
# end
#   C = class 0 C {T: 0, method: function 0 C.method [T: cell 0 = TypeVar ('T')]}
# teardown
