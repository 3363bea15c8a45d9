# An assignment to the target inside the loop is overwritten by the next item; closures see it until then, or for good after the last item.
# why: Language Reference 8.3: assignments in the suite do not affect what is assigned in the next turn
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    f = lambda: i
    for i in range(2):
        observe(f())
        i = i + 10
        observe(f())
    return f


observe(outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (f), cellvars (i)
# function outer.<lambda> line 12: freevars (i), flags NESTED
# observe
#   0
# observe
#   10
# observe
#   1
# observe
#   11
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 11]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (f), cellvars (i)
# function outer.<lambda> line 12: freevars (i), flags NESTED
# observe
#   0
# observe
#   10
# observe
#   1
# observe
#   11
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 11]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (f), cellvars (i)
# function outer.<lambda> line 12: freevars (i), flags NESTED
# observe
#   0
# observe
#   10
# observe
#   1
# observe
#   11
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 11]
# end
#   outer = function 0 outer
# teardown
