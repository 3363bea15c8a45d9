# A walrus in a comprehension binds a variable of the function around: closures see each write, and it stays after the evaluation.
# why: PEP 572: the target is bound in the containing scope
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(items):
    last = "none"
    get = lambda: last
    seen = [get() for item in items if (last := item)]
    observe(seen, get, last)


outer([1, 2, 0])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (items, seen), cellvars (get, last)
# function outer.<lambda> line 13: freevars (last), flags NESTED
# function outer.<listcomp> line 14: args 1, varnames (.0, item), freevars (get, last), flags NESTED
# observe
#   list 0 [1, 2]
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 0]
#   0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (items, seen), cellvars (get, last)
# function outer.<lambda> line 13: freevars (last), flags NESTED
# function outer.<listcomp> line 14: args 1, varnames (.0, item), freevars (get, last), flags NESTED
# observe
#   list 0 [1, 2]
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 0]
#   0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: args 1, varnames (items, seen), cellvars (get, last)
# function outer.<lambda> line 13: freevars (last), flags NESTED
# function outer.<listcomp> line 14: args 1, varnames (.0, item), freevars (get, last), flags NESTED
# observe
#   list 0 [1, 2]
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 0]
#   0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (items, get, item, seen), cellvars (last)
# function outer.<lambda> line 13: freevars (last), flags NESTED
# observe
#   list 0 [1, 2]
#   function 0 outer.<locals>.<lambda> [last: cell 0 = 0]
#   0
# end
#   outer = function 0 outer
# teardown
