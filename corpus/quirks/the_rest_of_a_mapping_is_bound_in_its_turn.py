# The names of a pattern are bound from left to right when all of it has matched.
# why: PEP 634: how many names a failed pattern binds is left to the implementation; PyPy binds the rest of a mapping at once
# found: cellmate 0.1.0 campaign --vary corpus --seed abc, PyPy 3.11.17
# versions: 3.10 to 3.15

def f():
    global x, y, z
    match (0, {"k": 1}, 2):
        case x, {**y}, 3:
            pass
        case x, {}, z:
            pass


f()

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 6: flags NOFREE
# end
#   f = function 0 f
#   x = 0
#   z = 2
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 6
# end
#   f = function 0 f
#   x = 0
#   z = 2
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# module <module> line 1: flags NOFREE
# function f line 6: flags NOFREE
# end
#   f = function 0 f
#   y = dict 0 {'k': 1}
#   x = 0
#   z = 2
# teardown
