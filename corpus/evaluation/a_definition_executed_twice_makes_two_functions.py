# Each execution of a `def` makes a new function object; in one call, both have the same cells.
# why: Language Reference 8.7: a function definition is an executable statement; its execution binds the name to a function object
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 0
    made = []
    for x in range(2):
        def f():
            return x
        f.number = x
        made.append(f)
    observe(made, made[0] is made[1], made[0] == made[1])


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (made, f), cellvars (x)
# function outer.f line 15: freevars (x), flags NESTED
# observe
#   list 0 [function 0 outer.<locals>.f [x: cell 0 = 1] dict {number: 0}, function 1 outer.<locals>.f [x: cell 0] dict {number: 1}]
#   False
#   False
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (made, f), cellvars (x)
# function outer.f line 15: freevars (x), flags NESTED
# observe
#   list 0 [function 0 outer.<locals>.f [x: cell 0 = 1] dict {number: 0}, function 1 outer.<locals>.f [x: cell 0] dict {number: 1}]
#   False
#   False
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (made, f), cellvars (x)
# function outer.f line 15: freevars (x), flags NESTED
# observe
#   list 0 [function 0 outer.<locals>.f [x: cell 0 = 1] dict {number: 0}, function 1 outer.<locals>.f [x: cell 0] dict {number: 1}]
#   False
#   False
# end
#   outer = function 0 outer
# teardown
