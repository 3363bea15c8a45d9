# A loop whose suite is nothing but declarations is compiled like any other.
# why: Language Reference 7.12, The global statement, and 8.2, The while statement; PyPy's compiler comes to no end
# found: cellmate 0.1.0 matrix --programs 20000 --seed 6c, PyPy 3.11.17
# versions: 3.8 to 3.15

def f(x):
    def g():
        return x
    while 1 or x:
        global y

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 6: args 1, varnames (x, g), cellvars (x)
# function f.g line 7: freevars (x), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 6: args 1, varnames (x, g), cellvars (x)
# function f.g line 7: freevars (x), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 6: args 1, varnames (x, g), cellvars (x)
# function f.g line 7: freevars (x), flags NESTED
# end
#   f = function 0 f
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# the interpreter gave no answer within 10 seconds
