# Deleting a global name that is not bound is a NameError.
# why: Language Reference 7.5, The del statement: if the name is unbound, a NameError is raised
# found: cellmate 0.1.0 campaign --vary corpus --seed abc, PyPy 3.11.17
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f():
    global x
    try:
        del x
    except Exception as error:
        observe(type(error) is NameError)


f()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 11: varnames (error), flags NOFREE
# observe
#   True
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 11: varnames (error), flags NOFREE
# observe
#   True
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 11: varnames (error)
# observe
#   True
# end
#   f = function 0 f
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# module <module> line 1: flags NOFREE
# function f line 11: varnames (error), flags NOFREE
# observe
#   False
# end
#   f = function 0 f
# teardown
