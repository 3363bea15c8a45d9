# `box()[0] += 1` evaluates the target's parts once; a list is changed in place, so that all who hold it see it.
# why: Language Reference 7.2.1: the target is only evaluated once; where possible the operation is performed in place
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    calls = 0
    items = [[1], 2]

    def box():
        nonlocal calls
        calls += 1
        return items
    shared = items[0]
    box()[0] += ["more"]
    box()[1] += 1
    observe(box, shared, shared is items[0], calls)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (box, shared), cellvars (calls, items)
# function outer.box line 15: freevars (calls, items), flags NESTED
# observe
#   function 0 outer.<locals>.box [calls: cell 0 = 2, items: cell 1 = list 0 [list 1 [1, 'more'], 3]]
#   list 1
#   True
#   2
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (box, shared), cellvars (calls, items)
# function outer.box line 15: freevars (calls, items), flags NESTED
# observe
#   function 0 outer.<locals>.box [calls: cell 0 = 2, items: cell 1 = list 0 [list 1 [1, 'more'], 3]]
#   list 1
#   True
#   2
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (box, shared), cellvars (calls, items)
# function outer.box line 15: freevars (calls, items), flags NESTED
# observe
#   function 0 outer.<locals>.box [calls: cell 0 = 2, items: cell 1 = list 0 [list 1 [1, 'more'], 3]]
#   list 1
#   True
#   2
# end
#   outer = function 0 outer
# teardown
