# Rebinding in a `while` loop refills one and the same cell; a function made before sees each new value.
# why: Language Reference 8.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    n = 0
    get = lambda: n
    while n < 3:
        n += 1
        if n == 2:
            continue
        observe(get, get())


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (get), cellvars (n)
# function outer.<lambda> line 13: freevars (n), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [n: cell 0 = 1]
#   1
# observe
#   function 0 outer.<locals>.<lambda> [n: cell 0 = 3]
#   3
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (get), cellvars (n)
# function outer.<lambda> line 13: freevars (n), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [n: cell 0 = 1]
#   1
# observe
#   function 0 outer.<locals>.<lambda> [n: cell 0 = 3]
#   3
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (get), cellvars (n)
# function outer.<lambda> line 13: freevars (n), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [n: cell 0 = 1]
#   1
# observe
#   function 0 outer.<locals>.<lambda> [n: cell 0 = 3]
#   3
# end
#   outer = function 0 outer
# teardown
