# A function that binds the name below a `global` declaration starts afresh: what is nested in it captures that binding.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


x = "module"


def outer():
    x = "outer"

    def declares():
        global x

        def binds():
            x = "binds"
            return lambda: x
        return binds
    inner = declares()()
    observe(inner, inner(), lambda: x)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 14: varnames (declares, inner), cellvars (x)
# function outer.declares line 17: varnames (binds), flags NESTED NOFREE
# function outer.declares.binds line 20: cellvars (x), flags NESTED
# function outer.declares.binds.<lambda> line 22: freevars (x), flags NESTED
# function outer.<lambda> line 25: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.declares.<locals>.binds.<locals>.<lambda> [x: cell 0 = 'binds']
#   'binds'
#   function 1 outer.<locals>.<lambda> [x: cell 1 = 'outer']
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 14: varnames (declares, inner), cellvars (x)
# function outer.declares line 17: varnames (binds), flags NESTED NOFREE
# function outer.declares.binds line 20: cellvars (x), flags NESTED
# function outer.declares.binds.<lambda> line 22: freevars (x), flags NESTED
# function outer.<lambda> line 25: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.declares.<locals>.binds.<locals>.<lambda> [x: cell 0 = 'binds']
#   'binds'
#   function 1 outer.<locals>.<lambda> [x: cell 1 = 'outer']
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 14: varnames (declares, inner), cellvars (x)
# function outer.declares line 17: varnames (binds), flags NESTED
# function outer.declares.binds line 20: cellvars (x), flags NESTED
# function outer.declares.binds.<lambda> line 22: freevars (x), flags NESTED
# function outer.<lambda> line 25: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.declares.<locals>.binds.<locals>.<lambda> [x: cell 0 = 'binds']
#   'binds'
#   function 1 outer.<locals>.<lambda> [x: cell 1 = 'outer']
# end
#   x = 'module'
#   outer = function 0 outer
# teardown
