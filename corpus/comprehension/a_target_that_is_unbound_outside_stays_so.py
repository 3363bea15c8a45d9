# A comprehension binds no variable of its function: a name that the function binds later is still unbound after it.
# why: Language Reference 6.2.4
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    get = lambda: x
    observe([x for x in "ab"], get)
    try:
        x
    except UnboundLocalError as error:
        observe(error)
    x = "bound"
    observe({x: get() for x in "a"}, {x for x in "b"}, get)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (error), cellvars (get, x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<listcomp> line 13: args 1, varnames (.0, x), flags NESTED NOFREE
# function outer.<dictcomp> line 19: args 1, varnames (.0, x), freevars (get), flags NESTED
# function outer.<setcomp> line 19: args 1, varnames (.0, x), flags NESTED NOFREE
# observe
#   list 0 ['a', 'b']
#   function 0 outer.<locals>.<lambda> [x: cell 0 empty]
# observe
#   exception 0 UnboundLocalError("local variable 'x' referenced before assignment")
# observe
#   dict 0 {'a': 'bound'}
#   set {'b'}
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'bound']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (error), cellvars (get, x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<listcomp> line 13: args 1, varnames (.0, x), flags NESTED NOFREE
# function outer.<dictcomp> line 19: args 1, varnames (.0, x), freevars (get), flags NESTED
# function outer.<setcomp> line 19: args 1, varnames (.0, x), flags NESTED NOFREE
# observe
#   list 0 ['a', 'b']
#   function 0 outer.<locals>.<lambda> [x: cell 0 empty]
# observe
#   exception 0 UnboundLocalError("local variable 'x' referenced before assignment")
# observe
#   dict 0 {'a': 'bound'}
#   set {'b'}
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'bound']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: varnames (error), cellvars (get, x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<listcomp> line 13: args 1, varnames (.0, x), flags NESTED
# function outer.<dictcomp> line 19: args 1, varnames (.0, x), freevars (get), flags NESTED
# function outer.<setcomp> line 19: args 1, varnames (.0, x), flags NESTED
# observe
#   list 0 ['a', 'b']
#   function 0 outer.<locals>.<lambda> [x: cell 0 empty]
# observe
#   exception 0 UnboundLocalError("cannot access local variable 'x' where it is not associated with a value")
# observe
#   dict 0 {'a': 'bound'}
#   set {'b'}
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'bound']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: varnames (get, x, error), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# observe
#   list 0 ['a', 'b']
#   function 0 outer.<locals>.<lambda> [x: cell 0 empty]
# observe
#   exception 0 UnboundLocalError("cannot access local variable 'x' where it is not associated with a value")
# observe
#   dict 0 {'a': 'bound'}
#   set {'b'}
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'bound']
# end
#   outer = function 0 outer
# teardown
