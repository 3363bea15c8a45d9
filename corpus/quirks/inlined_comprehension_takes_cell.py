# A captured target has a cell of its own, and the free variable of that name keeps its own, too.
# why: PEP 709: names in comprehensions are resolved as in functions; python/cpython issue 156664
# found: campaigns, and probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def inner(items):
        before = x
        made = [lambda: x for x in items]
        return before, x, made
    return inner


observe(outer(0)((1, 2)))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.inner line 12: args 1, varnames (items, before, made), freevars (x), flags NESTED
# function outer.inner.<listcomp> line 14: args 1, varnames (.0), cellvars (x), flags NESTED
# function outer.inner.<listcomp>.<lambda> line 14: freevars (x), flags NESTED
# observe
#   (0, 0, list 0 [function 0 outer.<locals>.inner.<locals>.<listcomp>.<lambda> [x: cell 0 = 2], function 1 outer.<locals>.inner.<locals>.<listcomp>.<lambda> [x: cell 0]])
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.inner line 12: args 1, varnames (items, before, made), freevars (x), flags NESTED
# function outer.inner.<listcomp> line 14: args 1, varnames (.0), cellvars (x), flags NESTED
# function outer.inner.<listcomp>.<lambda> line 14: freevars (x), flags NESTED
# observe
#   (0, 0, list 0 [function 0 outer.<locals>.inner.<locals>.<listcomp>.<lambda> [x: cell 0 = 2], function 1 outer.<locals>.inner.<locals>.<listcomp>.<lambda> [x: cell 0]])
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.inner line 12: args 1, varnames (items, before, made), freevars (x), flags NESTED
# function outer.inner.<listcomp> line 14: args 1, varnames (.0), cellvars (x), flags NESTED
# function outer.inner.<listcomp>.<lambda> line 14: freevars (x), flags NESTED
# observe
#   (0, 0, list 0 [function 0 outer.<locals>.inner.<locals>.<listcomp>.<lambda> [x: cell 0 = 2], function 1 outer.<locals>.inner.<locals>.<listcomp>.<lambda> [x: cell 0]])
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.inner line 12: args 1, varnames (items, before, x, made), cellvars (x), freevars (x), flags NESTED
# function outer.inner.<lambda> line 14: freevars (x), flags NESTED
# observe
#   (0, 0, list 0 [function 0 outer.<locals>.inner.<locals>.<lambda> [x: cell 0 = 2], function 1 outer.<locals>.inner.<locals>.<lambda> [x: cell 0]])
# end
#   outer = function 0 outer
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.inner line 12: args 1, varnames (items, before, x, made), cellvars (x), freevars (x), flags NESTED
# function outer.inner.<lambda> line 14: freevars (x), flags NESTED
# observe
#   (0, 2, list 0 [function 0 outer.<locals>.inner.<locals>.<lambda> [x: cell 0 = 2], function 1 outer.<locals>.inner.<locals>.<lambda> [x: cell 0]])
# end
#   outer = function 0 outer
# teardown

# === observed, format 1: CPython 3.13.0
# module <module> line 1
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.inner line 12: args 1, varnames (items, before, x, made), cellvars (x), freevars (x), flags NESTED
# function outer.inner.<lambda> line 14: freevars (x), flags NESTED
# observe
#   (0, 2, list 0 [function 0 outer.<locals>.inner.<locals>.<lambda> [x: cell 0 = 2], function 1 outer.<locals>.inner.<locals>.<lambda> [x: cell 0]])
# end
#   outer = function 0 outer
# teardown

# === observed, format 1: CPython 3.14.8
# module <module> line 1
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.inner line 12: args 1, varnames (items, before, x, made), cellvars (x), freevars (x), flags NESTED
# function outer.inner.<lambda> line 14: freevars (x), flags NESTED
# observe
#   (0, 2, list 0 [function 0 outer.<locals>.inner.<locals>.<lambda> [x: cell 0 = 2], function 1 outer.<locals>.inner.<locals>.<lambda> [x: cell 0]])
# end
#   outer = function 0 outer
# teardown

# === observed, format 1: CPython 3.15.0
# module <module> line 1
# function outer line 11: args 1, varnames (x, inner), cellvars (x)
# function outer.inner line 12: args 1, varnames (items, before, x, made), cellvars (x), freevars (x), flags NESTED
# function outer.inner.<lambda> line 14: freevars (x), flags NESTED
# observe
#   (0, 2, list 0 [function 0 outer.<locals>.inner.<locals>.<lambda> [x: cell 0 = 2], function 1 outer.<locals>.inner.<locals>.<lambda> [x: cell 0]])
# end
#   outer = function 0 outer
# teardown
