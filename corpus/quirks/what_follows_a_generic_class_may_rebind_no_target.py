# What follows a generic class is not in it, so that a private target of a comprehension is not rebound there either.
# why: PEP 572, Scope of the target; private names are those of class definitions, Language Reference 6.2.1
# found: cellmate 0.1.0 campaign --vary corpus --seed 5eed1, program 559, CPython 3.12.1
# versions: 3.12 to 3.15

class C[**T]:
    pass


(__p := 0 for __p in 0)

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 10 column 2: assignment expression cannot rebind comprehension iteration variable '__p'

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function <generic parameters of C> line 6: varnames (T, .generic_base), cellvars (.type_params)
# class <generic parameters of C>.C line 6: qualname C, freevars (.type_params)
# function <genexpr> line 10: args 1, varnames (.0), flags GENERATOR
# uncaught TypeError: 'int' object is not iterable
# end
#   C = class 0 C {}
# teardown
