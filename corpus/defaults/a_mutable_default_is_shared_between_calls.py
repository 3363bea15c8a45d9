# A mutable default is one object for all calls; it is held by the function, not by a cell.
# why: Language Reference 8.7: the default is evaluated once
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def counter(seen=[0]):
    seen[0] += 1
    return lambda: seen


first, second = counter(), counter()
observe(first, second)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function counter line 11: args 1, varnames (seen), cellvars (seen)
# function counter.<lambda> line 13: freevars (seen), flags NESTED
# observe
#   function 0 counter.<locals>.<lambda> [seen: cell 0 = list 0 [2]]
#   function 1 counter.<locals>.<lambda> [seen: cell 1 = list 0]
# end
#   counter = function 0 counter defaults (list 0 [2])
#   first = function 1 counter.<locals>.<lambda> [seen: cell 0 = list 0]
#   second = function 2 counter.<locals>.<lambda> [seen: cell 1 = list 0]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function counter line 11: args 1, varnames (seen), cellvars (seen)
# function counter.<lambda> line 13: freevars (seen), flags NESTED
# observe
#   function 0 counter.<locals>.<lambda> [seen: cell 0 = list 0 [2]]
#   function 1 counter.<locals>.<lambda> [seen: cell 1 = list 0]
# end
#   counter = function 0 counter defaults (list 0 [2])
#   first = function 1 counter.<locals>.<lambda> [seen: cell 0 = list 0]
#   second = function 2 counter.<locals>.<lambda> [seen: cell 1 = list 0]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function counter line 11: args 1, varnames (seen), cellvars (seen)
# function counter.<lambda> line 13: freevars (seen), flags NESTED
# observe
#   function 0 counter.<locals>.<lambda> [seen: cell 0 = list 0 [2]]
#   function 1 counter.<locals>.<lambda> [seen: cell 1 = list 0]
# end
#   counter = function 0 counter defaults (list 0 [2])
#   first = function 1 counter.<locals>.<lambda> [seen: cell 0 = list 0]
#   second = function 2 counter.<locals>.<lambda> [seen: cell 1 = list 0]
# teardown
