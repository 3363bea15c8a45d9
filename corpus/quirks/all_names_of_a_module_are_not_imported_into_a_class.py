# All names of a module are not imported into a class body.
# why: Language Reference 7.11, The import statement: the wild card form is only allowed at the module level
# found: cellmate 0.1.0 campaign --vary corpus --seed abc, PyPy 3.11.17
# versions: 3.8 to 3.15

def f():
    class C:
        from math import *

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError line 7 column 5: import * only allowed at module level

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 8 column 26: import * only allowed at module level

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# module <module> line 1: flags NOFREE
# function f line 6: varnames (C), flags NOFREE
# class f.C line 7: args 1, varnames (__locals__)
# end
#   f = function 0 f
# teardown
