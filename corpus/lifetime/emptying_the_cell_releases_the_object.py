# Rebinding or deleting the captured variable releases the object while the closure lives on.
# why: Language Reference 7.5; data model 3.1
# found: written by hand; seed text 4: look at the cells to find what is retained
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    a = token("a")
    b = token("b")

    def f():
        return a, b
    observe(f)
    a = None
    observe(f)
    del b
    observe(f)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (f), cellvars (a, b)
# function outer.f line 15: freevars (a, b), flags NESTED
# observe
#   function 0 outer.<locals>.f [a: cell 0 = token a#1, b: cell 1 = token b#1]
# died a#1
# observe
#   function 0 outer.<locals>.f [a: cell 0 = None, b: cell 1 = token b#1]
# died b#1
# observe
#   function 0 outer.<locals>.f [a: cell 0 = None, b: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (f), cellvars (a, b)
# function outer.f line 15: freevars (a, b), flags NESTED
# observe
#   function 0 outer.<locals>.f [a: cell 0 = token a#1, b: cell 1 = token b#1]
# died a#1
# observe
#   function 0 outer.<locals>.f [a: cell 0 = None, b: cell 1 = token b#1]
# died b#1
# observe
#   function 0 outer.<locals>.f [a: cell 0 = None, b: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (f), cellvars (a, b)
# function outer.f line 15: freevars (a, b), flags NESTED
# observe
#   function 0 outer.<locals>.f [a: cell 0 = token a#1, b: cell 1 = token b#1]
# died a#1
# observe
#   function 0 outer.<locals>.f [a: cell 0 = None, b: cell 1 = token b#1]
# died b#1
# observe
#   function 0 outer.<locals>.f [a: cell 0 = None, b: cell 1 empty]
# end
#   outer = function 0 outer
# teardown
