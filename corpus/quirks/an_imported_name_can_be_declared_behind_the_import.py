# An imported name can be declared global behind the import, though no implementation need allow that.
# why: Language Reference 7.12, The global statement: CPython does not enforce all restrictions; PyPy enforces this one
# found: cellmate 0.1.0 campaign --vary corpus --seed abc, PyPy 3.11.17
# versions: 3.8 to 3.15

def f():
    import math
    global math


f()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 6: flags NOFREE
# not modelled line 7: import of math

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 6: flags NOFREE
# not modelled line 7: import of math

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 6
# not modelled line 7: import of math

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# rejected SyntaxError line 8 column 5: name 'math' is assigned to before global declaration
