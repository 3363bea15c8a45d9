# In 3.8, `__debug__` is a constant even where it is deleted; later it is a local variable there, and then an error.
# why: Language Reference, Built-in constants: __debug__
# found: mutants of the corpus, seed 3e7a, against 3.8.18
# versions: 3.8 to 3.15

def f(x):
    del __debug__, x

# === expected, format 1: 3.8
# module <module> line 6: flags NOFREE
# function f line 6: args 1, varnames (x), flags NOFREE
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.9
# module <module> line 6: flags NOFREE
# function f line 6: args 1, varnames (x, __debug__), flags NOFREE
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 7 column 9: cannot delete __debug__
