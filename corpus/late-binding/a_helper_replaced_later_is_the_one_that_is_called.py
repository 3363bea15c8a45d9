# A closure that calls a captured helper calls whatever the variable holds by then; a default argument keeps the helper of old.
# why: Language Reference 8.7: defaults are evaluated when the definition is executed, free variables when they are used
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def helper():
        return "old"

    def late():
        return helper()

    def early(helper=helper):
        return helper()
    observe(late, early, late(), early())

    def helper():
        return "new"
    observe(late, early, late(), early())


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (late, early), cellvars (helper)
# function outer.helper line 12: flags NESTED NOFREE
# function outer.late line 15: freevars (helper), flags NESTED
# function outer.early line 18: args 1, varnames (helper), flags NESTED NOFREE
# function outer.helper line 22: flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.late [helper: cell 0 = function 1 outer.<locals>.helper]
#   function 2 outer.<locals>.early defaults (function 1)
#   'old'
#   'old'
# observe
#   function 0 outer.<locals>.late [helper: cell 0 = function 1 outer.<locals>.helper]
#   function 2 outer.<locals>.early defaults (function 3 outer.<locals>.helper)
#   'new'
#   'old'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (late, early), cellvars (helper)
# function outer.helper line 12: flags NESTED NOFREE
# function outer.late line 15: freevars (helper), flags NESTED
# function outer.early line 18: args 1, varnames (helper), flags NESTED NOFREE
# function outer.helper line 22: flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.late [helper: cell 0 = function 1 outer.<locals>.helper]
#   function 2 outer.<locals>.early defaults (function 1)
#   'old'
#   'old'
# observe
#   function 0 outer.<locals>.late [helper: cell 0 = function 1 outer.<locals>.helper]
#   function 2 outer.<locals>.early defaults (function 3 outer.<locals>.helper)
#   'new'
#   'old'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (late, early), cellvars (helper)
# function outer.helper line 12: flags NESTED
# function outer.late line 15: freevars (helper), flags NESTED
# function outer.early line 18: args 1, varnames (helper), flags NESTED
# function outer.helper line 22: flags NESTED
# observe
#   function 0 outer.<locals>.late [helper: cell 0 = function 1 outer.<locals>.helper]
#   function 2 outer.<locals>.early defaults (function 1)
#   'old'
#   'old'
# observe
#   function 0 outer.<locals>.late [helper: cell 0 = function 1 outer.<locals>.helper]
#   function 2 outer.<locals>.early defaults (function 3 outer.<locals>.helper)
#   'new'
#   'old'
# end
#   outer = function 0 outer
# teardown
