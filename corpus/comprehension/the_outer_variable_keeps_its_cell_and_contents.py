# A comprehension whose target has the name of a variable around leaves that variable alone, also when its evaluation fails.
# why: Language Reference 6.2.4: the targets do not leak into the enclosing scope
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = "outer"
    get = lambda: x
    inner = [lambda: x for x in "ab"]
    observe(get, inner, x)
    try:
        [1 / x for x in (1, 0)]
    except ZeroDivisionError:
        observe(get, x)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (get, inner), cellvars (x)
# function outer.<lambda> line 13: freevars (x), flags NESTED
# function outer.<listcomp> line 14: args 1, varnames (.0), cellvars (x), flags NESTED
# function outer.<listcomp>.<lambda> line 14: freevars (x), flags NESTED
# function outer.<listcomp> line 17: args 1, varnames (.0, x), flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'outer']
#   list 0 [function 1 outer.<locals>.<listcomp>.<lambda> [x: cell 1 = 'b'], function 2 outer.<locals>.<listcomp>.<lambda> [x: cell 1]]
#   'outer'
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'outer']
#   'outer'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (get, inner), cellvars (x)
# function outer.<lambda> line 13: freevars (x), flags NESTED
# function outer.<listcomp> line 14: args 1, varnames (.0), cellvars (x), flags NESTED
# function outer.<listcomp>.<lambda> line 14: freevars (x), flags NESTED
# function outer.<listcomp> line 17: args 1, varnames (.0, x), flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'outer']
#   list 0 [function 1 outer.<locals>.<listcomp>.<lambda> [x: cell 1 = 'b'], function 2 outer.<locals>.<listcomp>.<lambda> [x: cell 1]]
#   'outer'
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'outer']
#   'outer'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: varnames (get, inner), cellvars (x)
# function outer.<lambda> line 13: freevars (x), flags NESTED
# function outer.<listcomp> line 14: args 1, varnames (.0), cellvars (x), flags NESTED
# function outer.<listcomp>.<lambda> line 14: freevars (x), flags NESTED
# function outer.<listcomp> line 17: args 1, varnames (.0, x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'outer']
#   list 0 [function 1 outer.<locals>.<listcomp>.<lambda> [x: cell 1 = 'b'], function 2 outer.<locals>.<listcomp>.<lambda> [x: cell 1]]
#   'outer'
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'outer']
#   'outer'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: varnames (get, x, inner), cellvars (x)
# function outer.<lambda> line 13: freevars (x), flags NESTED
# function outer.<lambda> line 14: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'outer']
#   list 0 [function 1 outer.<locals>.<lambda> [x: cell 1 = 'b'], function 2 outer.<locals>.<lambda> [x: cell 1]]
#   'outer'
# observe
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'outer']
#   'outer'
# end
#   outer = function 0 outer
# teardown
