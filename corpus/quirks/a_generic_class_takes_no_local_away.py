# A generic class does not make a private name of a function further out a name that is stored nowhere.
# why: Language Reference 6.2.1.1, Private name mangling: names are mangled in the class that they are written in
# found: cellmate 0.1.0 campaign --seed e2, program 1473, CPython 3.12.1
# versions: 3.12 to 3.15

def f():
    def g():
        def h():
            class C[T]:
                pass
        __p = 0
    g()


f()

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function f line 6: varnames (g)
# function f.g line 7: varnames (h, __p), flags NESTED
# function f.g.h line 8: varnames (C), flags NESTED
# function f.g.h.<generic parameters of C> line 9: varnames (T, .generic_base), cellvars (.type_params), flags NESTED
# class f.g.h.<generic parameters of C>.C line 9: qualname f.<locals>.g.<locals>.h.<locals>.C, freevars (.type_params)
# end
#   f = function 0 f
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function f line 6: varnames (g)
# function f.g line 7: varnames (h), flags NESTED
# function f.g.h line 8: varnames (C), flags NESTED
# function f.g.h.<generic parameters of C> line 9: varnames (T, .generic_base), cellvars (.type_params), flags NESTED
# class f.g.h.<generic parameters of C>.C line 9: qualname f.<locals>.g.<locals>.h.<locals>.C, freevars (.type_params)
# uncaught SystemError: no locals found when storing '__p'
# end
#   f = function 0 f
# teardown
