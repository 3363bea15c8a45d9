# A loop may have a nonlocal name as target: the items go into the cell of the function that owns the name.
# why: Language Reference 7.13 and 8.3
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    i = "before"

    def run():
        nonlocal i
        for i in (1, 2):
            observe(seen)
    seen = lambda: i
    run()
    return seen, i


observe(*outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (run), cellvars (i, seen)
# function outer.run line 14: freevars (i, seen), flags NESTED
# function outer.<lambda> line 18: freevars (i), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 1]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2]
#   2
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (run), cellvars (i, seen)
# function outer.run line 14: freevars (i, seen), flags NESTED
# function outer.<lambda> line 18: freevars (i), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 1]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2]
#   2
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (run), cellvars (i, seen)
# function outer.run line 14: freevars (i, seen), flags NESTED
# function outer.<lambda> line 18: freevars (i), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 1]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2]
#   2
# end
#   outer = function 0 outer
# teardown
