# Up to 3.13 a type parameter of a class in a class may be called as the namespace.
# why: PEP 695; CPython 3.14 reserves the name, since it made the compiler die; python/cpython issue 128632
# found: cellmate 0.1.0 campaign --vary corpus --seed abc, program 29933, CPython 3.13.0
# versions: 3.12 to 3.15

class C:
    class D[__classdict__]:
        pass

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# class C line 6
# function C.<generic parameters of D> line 7: varnames (__classdict__, .generic_base), cellvars (.type_params)
# class C.<generic parameters of D>.D line 7: qualname C.D, freevars (.type_params)
# end
#   C = class 0 C {D: class 1 C.D {}}
# teardown

# === expected, format 1: 3.14 to 3.15
# rejected SyntaxError line 7 column 13: reserved name '__classdict__' cannot be used for type parameter

# === observed, format 1: CPython 3.12.1
# the interpreter was killed by SIGSEGV

# === observed, format 1: CPython 3.13.0
# the interpreter was killed by SIGSEGV
