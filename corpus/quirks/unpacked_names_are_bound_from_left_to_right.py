# The names in a display of targets are bound from left to right, and so listed in the module's namespace.
# why: Language Reference 7.2, Assignment statements: each item is assigned, from left to right; PyPy binds the last name first
# found: cellmate 0.1.0 campaign --seed 1, program 39, PyPy 3.11.17
# versions: 3.8 to 3.15

def f():
    return y


x, y = 0, f

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 6: flags NOFREE
# end
#   f = function 0 f
#   x = 0
#   y = function 0
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 6: flags NOFREE
# end
#   f = function 0 f
#   x = 0
#   y = function 0
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 6
# end
#   f = function 0 f
#   x = 0
#   y = function 0
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# module <module> line 1: flags NOFREE
# function f line 6: flags NOFREE
# end
#   f = function 0 f
#   y = function 0
#   x = 0
# teardown
