# A function that does not use the variable, but holds one that does, has it free and hands on the very same cell.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def between():
        def inner():
            return x
        return inner
    return between


between = outer(1)
observe(between, between())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, between), cellvars (x)
# function outer.between line 12: varnames (inner), freevars (x), flags NESTED
# function outer.between.inner line 13: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.between [x: cell 0 = 1]
#   function 1 outer.<locals>.between.<locals>.inner [x: cell 0]
# end
#   outer = function 0 outer
#   between = function 1 outer.<locals>.between [x: cell 0 = 1]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, between), cellvars (x)
# function outer.between line 12: varnames (inner), freevars (x), flags NESTED
# function outer.between.inner line 13: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.between [x: cell 0 = 1]
#   function 1 outer.<locals>.between.<locals>.inner [x: cell 0]
# end
#   outer = function 0 outer
#   between = function 1 outer.<locals>.between [x: cell 0 = 1]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, between), cellvars (x)
# function outer.between line 12: varnames (inner), freevars (x), flags NESTED
# function outer.between.inner line 13: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.between [x: cell 0 = 1]
#   function 1 outer.<locals>.between.<locals>.inner [x: cell 0]
# end
#   outer = function 0 outer
#   between = function 1 outer.<locals>.between [x: cell 0 = 1]
# teardown
