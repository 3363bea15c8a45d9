# A function that calls `len` finds the builtin, then a module's variable of that name, and after its deletion the builtin again.
# why: Language Reference 4.2.2: first the global namespace is searched, then the builtins
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    return lambda items: len(items)


size = outer()
observe(size, size("ab"))
len = lambda items: "hidden"
observe(size("ab"))
del len
observe(size("ab"))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: flags NOFREE
# function outer.<lambda> line 12: args 1, varnames (items), flags NESTED NOFREE
# function <lambda> line 17: args 1, varnames (items), flags NOFREE
# observe
#   function 0 outer.<locals>.<lambda>
#   2
# observe
#   'hidden'
# observe
#   2
# end
#   outer = function 0 outer
#   size = function 1 outer.<locals>.<lambda>
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: flags NOFREE
# function outer.<lambda> line 12: args 1, varnames (items), flags NESTED NOFREE
# function <lambda> line 17: args 1, varnames (items), flags NOFREE
# observe
#   function 0 outer.<locals>.<lambda>
#   2
# observe
#   'hidden'
# observe
#   2
# end
#   outer = function 0 outer
#   size = function 1 outer.<locals>.<lambda>
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11
# function outer.<lambda> line 12: args 1, varnames (items), flags NESTED
# function <lambda> line 17: args 1, varnames (items)
# observe
#   function 0 outer.<locals>.<lambda>
#   2
# observe
#   'hidden'
# observe
#   2
# end
#   outer = function 0 outer
#   size = function 1 outer.<locals>.<lambda>
# teardown
