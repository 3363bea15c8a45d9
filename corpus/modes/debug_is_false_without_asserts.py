# Without `assert` statements `__debug__` is false, and a suite under it never runs.
# why: Language Reference 7.3, The assert statement: the value for the built-in variable is determined when the
#   interpreter starts
# found: written by hand
# versions: 3.8 to 3.15
# mode: optimize 2

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    """A docstring that is left out."""
    if __debug__:
        x = 1
    return lambda: (x, __debug__)


observe(outer(0)())

# === expected, format 1: 3.8 to 3.9
# module <module> line 8: flags NOFREE
# function outer line 13: args 1, varnames (x), cellvars (x)
# function outer.<lambda> line 17: freevars (x), flags NESTED
# observe
#   (0, False)
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 13: args 1, varnames (x), cellvars (x)
# function outer.<lambda> line 17: freevars (x), flags NESTED
# observe
#   (0, False)
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 13: args 1, varnames (x), cellvars (x)
# function outer.<lambda> line 17: freevars (x), flags NESTED
# observe
#   (0, False)
# end
#   outer = function 0 outer
# teardown
