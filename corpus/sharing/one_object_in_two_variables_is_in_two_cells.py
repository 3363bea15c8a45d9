# Two variables that hold the same object are two cells: rebinding one leaves the other alone, changing the object shows in both.
# why: Language Reference 4.1: names refer to objects; 3.1: an object has identity, a variable only refers to it
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    a = b = []
    first, second = (lambda: a), (lambda: b)
    a.append(1)
    observe(first, second)
    b = [2]
    observe(first, second)
    return first, second


observe(*outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (first, second), cellvars (a, b)
# function outer.<lambda> line 13: freevars (a), flags NESTED
# function outer.<lambda> line 13: freevars (b), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = list 0 [1]]
#   function 1 outer.<locals>.<lambda> [b: cell 1 = list 0]
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = list 0 [1]]
#   function 1 outer.<locals>.<lambda> [b: cell 1 = list 1 [2]]
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = list 0 [1]]
#   function 1 outer.<locals>.<lambda> [b: cell 1 = list 1 [2]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (first, second), cellvars (a, b)
# function outer.<lambda> line 13: freevars (a), flags NESTED
# function outer.<lambda> line 13: freevars (b), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = list 0 [1]]
#   function 1 outer.<locals>.<lambda> [b: cell 1 = list 0]
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = list 0 [1]]
#   function 1 outer.<locals>.<lambda> [b: cell 1 = list 1 [2]]
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = list 0 [1]]
#   function 1 outer.<locals>.<lambda> [b: cell 1 = list 1 [2]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (first, second), cellvars (a, b)
# function outer.<lambda> line 13: freevars (a), flags NESTED
# function outer.<lambda> line 13: freevars (b), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = list 0 [1]]
#   function 1 outer.<locals>.<lambda> [b: cell 1 = list 0]
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = list 0 [1]]
#   function 1 outer.<locals>.<lambda> [b: cell 1 = list 1 [2]]
# observe
#   function 0 outer.<locals>.<lambda> [a: cell 0 = list 0 [1]]
#   function 1 outer.<locals>.<lambda> [b: cell 1 = list 1 [2]]
# end
#   outer = function 0 outer
# teardown
