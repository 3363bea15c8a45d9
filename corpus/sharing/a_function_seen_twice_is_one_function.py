# One function given twice is shown once and then referred to; a list in two cells is one list.
# why: data model, objects have identity
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    a = b = [1]

    def f():
        return a, b
    observe(f, f)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (f), cellvars (a, b)
# function outer.f line 14: freevars (a, b), flags NESTED
# observe
#   function 0 outer.<locals>.f [a: cell 0 = list 0 [1], b: cell 1 = list 0]
#   function 0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (f), cellvars (a, b)
# function outer.f line 14: freevars (a, b), flags NESTED
# observe
#   function 0 outer.<locals>.f [a: cell 0 = list 0 [1], b: cell 1 = list 0]
#   function 0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (f), cellvars (a, b)
# function outer.f line 14: freevars (a, b), flags NESTED
# observe
#   function 0 outer.<locals>.f [a: cell 0 = list 0 [1], b: cell 1 = list 0]
#   function 0
# end
#   outer = function 0 outer
# teardown
