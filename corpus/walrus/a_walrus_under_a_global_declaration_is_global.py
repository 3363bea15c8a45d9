# Where the function declares the name global, `:=` in its comprehension binds the module's name.
# why: PEP 572: it honours a nonlocal or global declaration for the target in the containing scope
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    global last
    return [last := i for i in range(3)]


observe(outer(), last)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: flags NOFREE
# function outer.<listcomp> line 13: args 1, varnames (.0, i), flags NESTED NOFREE
# observe
#   list 0 [0, 1, 2]
#   2
# end
#   outer = function 0 outer
#   last = 2
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: flags NOFREE
# function outer.<listcomp> line 13: args 1, varnames (.0, i), flags NESTED NOFREE
# observe
#   list 0 [0, 1, 2]
#   2
# end
#   outer = function 0 outer
#   last = 2
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11
# function outer.<listcomp> line 13: args 1, varnames (.0, i), flags NESTED
# observe
#   list 0 [0, 1, 2]
#   2
# end
#   outer = function 0 outer
#   last = 2
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: varnames (i, last)
# observe
#   list 0 [0, 1, 2]
#   2
# end
#   outer = function 0 outer
#   last = 2
# teardown
