# A return leaves a try statement that handles exception groups, by way of its finally suite.
# why: Language Reference 8.4.4, finally clause; PyPy dies
# found: cellmate 0.1.0 campaign --vary corpus --seed abc, PyPy 3.11.17
# versions: 3.11 to 3.15

def f(x):
    try:
        return lambda: x
    except* ValueError:
        pass
    finally:
        x = 1

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 6: args 1, varnames (x), cellvars (x)
# function f.<lambda> line 8: freevars (x), flags NESTED
# end
#   f = function 0 f
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# the interpreter was killed by SIGABRT
