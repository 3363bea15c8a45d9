# `(x): int` without a value binds nothing: the inner function reads the global.
# why: Language Reference 7.2.2: only a simple name without parentheses is annotated
# found: written by hand
# versions: 3.8 to 3.15

x = 1


def outer():
    (x): int

    def inner():
        return x
    return inner

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 9: varnames (inner), flags NOFREE
# function outer.inner line 12: flags NESTED NOFREE
# end
#   x = 1
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 9: varnames (inner), flags NOFREE
# function outer.inner line 12: flags NESTED NOFREE
# end
#   x = 1
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 9: varnames (inner)
# function outer.inner line 12: flags NESTED
# end
#   x = 1
#   outer = function 0 outer
# teardown
