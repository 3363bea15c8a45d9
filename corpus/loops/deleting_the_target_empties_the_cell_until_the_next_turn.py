# `del` of the loop's target empties the cell; the next item fills the same cell again, and after the last `del` it stays empty.
# why: Language Reference 7.5 and 8.3: the target is assigned to at the start of each turn
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    f = lambda: i
    for i in (1, 2):
        observe(f)
        del i
        observe(f)
    return f


f = outer()
try:
    f()
except NameError as error:
    observe(error)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (f), cellvars (i)
# function outer.<lambda> line 12: freevars (i), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 1]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'i' referenced before assignment in enclosing scope")
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.<lambda> [i: cell 0 empty]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (f), cellvars (i)
# function outer.<lambda> line 12: freevars (i), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 1]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'i' referenced before assignment in enclosing scope")
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.<lambda> [i: cell 0 empty]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (f), cellvars (i)
# function outer.<lambda> line 12: freevars (i), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 1]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2]
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 empty]
# observe
#   exception 0 NameError("cannot access free variable 'i' where it is not associated with a value in enclosing scope")
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.<lambda> [i: cell 0 empty]
# teardown
