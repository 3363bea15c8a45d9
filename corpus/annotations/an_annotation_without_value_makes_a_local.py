# `x: int` without a value makes `x` a local variable: a cell when captured, but never filled and not in `co_varnames`.
# why: Language Reference 7.2.2: annotated as if it were assigned; PEP 526
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x: int

    def inner():
        return x
    return inner


observe(outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (inner), cellvars (x)
# function outer.inner line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (inner), cellvars (x)
# function outer.inner line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (inner), cellvars (x)
# function outer.inner line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 empty]
# end
#   outer = function 0 outer
# teardown
