# What is no group is wrapped in one for a clause of except*, where a closure sees it.
# why: PEP 654, Naked exceptions, which does not say with which arguments the group is made; PyPy makes a list
# found: written by hand, PyPy 3.11.17
# versions: 3.11 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect

def f():
    def g():
        return group
    try:
        raise ValueError(0)
    except* ValueError as group:
        observe(g().args)
    return g

f()

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 10: varnames (g), cellvars (group)
# function f.g line 11: freevars (group), flags NESTED
# observe
#   ('', (exception 0 ValueError(0),))
# end
#   f = function 0 f
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# module <module> line 1: flags NOFREE
# function f line 10: varnames (g), cellvars (group)
# function f.g line 11: freevars (group), flags NESTED
# observe
#   ('', list 0 [exception 0 ValueError(0)])
# end
#   f = function 0 f
# teardown
