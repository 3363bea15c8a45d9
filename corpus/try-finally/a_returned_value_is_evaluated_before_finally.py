# `return x` evaluates `x` first: what `finally` does to the variable afterwards shows in closures, but not in the result.
# why: Language Reference 8.4.4: the finally clause is executed on the way out
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1
    get = lambda: x
    try:
        return x, get
    finally:
        x = 2
        observe(get)


value, get = outer()
observe(value, get())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (get), cellvars (x)
# function outer.<lambda> line 13: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 2]
# observe
#   1
#   2
# end
#   outer = function 0 outer
#   value = 1
#   get = function 1 outer.<locals>.<lambda> [x: cell 0 = 2]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (get), cellvars (x)
# function outer.<lambda> line 13: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 2]
# observe
#   1
#   2
# end
#   outer = function 0 outer
#   value = 1
#   get = function 1 outer.<locals>.<lambda> [x: cell 0 = 2]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (get), cellvars (x)
# function outer.<lambda> line 13: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 2]
# observe
#   1
#   2
# end
#   outer = function 0 outer
#   value = 1
#   get = function 1 outer.<locals>.<lambda> [x: cell 0 = 2]
# teardown
