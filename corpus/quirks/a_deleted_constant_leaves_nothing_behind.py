# Up to 3.8 the constant __debug__ can be deleted, which does nothing.
# why: Built-in constants; from 3.10 on it is a SyntaxError
# found: cellmate 0.1.0 campaign --vary corpus --seed abc, program 3051, CPython 3.8.18
# versions: 3.8

def f():
    while x:
        del y, __debug__
        z

# === expected, format 1: 3.8
# module <module> line 6: flags NOFREE
# function f line 6: varnames (y), flags NOFREE
# end
#   f = function 0 f
# teardown

# === observed, format 1: CPython 3.8.18
# the interpreter was killed by SIGSEGV
