# A class body that binds __classdict__ may hold a generic class.
# why: PEP 695: the cell of that name is an implementation detail; python/cpython issues 149805 and 128632
# found: written by hand
# versions: 3.12 to 3.15

def f(__classdict__):
    class C:
        __classdict__ = 0

        class D[T]:
            pass

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function f line 6: args 1, varnames (__classdict__, C)
# class f.C line 7
# function f.C.<generic parameters of D> line 10: varnames (T, .generic_base), cellvars (.type_params), flags NESTED
# class f.C.<generic parameters of D>.D line 10: qualname f.<locals>.C.D, freevars (.type_params)
# end
#   f = function 0 f
# teardown

# === observed, format 1: CPython 3.12.1
# the interpreter was killed by SIGSEGV

# === observed, format 1: CPython 3.13.0
# the interpreter was killed by SIGSEGV

# === observed, format 1: CPython 3.14.8
# the interpreter was killed by SIGSEGV

# === observed, format 1: CPython 3.15.0
# the interpreter was killed by SIGSEGV
