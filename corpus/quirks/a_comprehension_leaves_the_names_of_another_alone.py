# The target of one comprehension is none of the names of another in the same function.
# why: Language Reference 6.2.4, Displays for lists, sets and dictionaries; PEP 709: semantics are unchanged
# found: campaign --seed e1, told from others like it
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect

y = 7


def function():
    nothing = [0 for y in ()]
    return [y for x in (0,)]


observe(function())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function function line 13: varnames (nothing), flags NOFREE
# function function.<listcomp> line 14: args 1, varnames (.0, y), flags NESTED NOFREE
# function function.<listcomp> line 15: args 1, varnames (.0, x), flags NESTED NOFREE
# observe
#   list 0 [7]
# end
#   y = 7
#   function = function 0 function
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function function line 13: varnames (nothing), flags NOFREE
# function function.<listcomp> line 14: args 1, varnames (.0, y), flags NESTED NOFREE
# function function.<listcomp> line 15: args 1, varnames (.0, x), flags NESTED NOFREE
# observe
#   list 0 [7]
# end
#   y = 7
#   function = function 0 function
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function function line 13: varnames (nothing)
# function function.<listcomp> line 14: args 1, varnames (.0, y), flags NESTED
# function function.<listcomp> line 15: args 1, varnames (.0, x), flags NESTED
# observe
#   list 0 [7]
# end
#   y = 7
#   function = function 0 function
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function function line 13: varnames (y, nothing, x)
# observe
#   list 0 [7]
# end
#   y = 7
#   function = function 0 function
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function function line 13: varnames (y, nothing, x)
# uncaught UnboundLocalError: cannot access local variable 'y' where it is not associated with a value
# end
#   y = 7
#   function = function 0 function
# teardown
