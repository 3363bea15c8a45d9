# Called again, `locals()` renews the dictionary of the function, or makes another one: it shows what is bound now.
# why: Built-in functions, locals; PEP 667
# found: cellmate 0.1.0 campaign --seed e2, CPython 3.8.18
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x, *y):
    first = locals()
    observe(first)

    def inner():
        return x, y

    observe(locals())
    del x
    observe(locals())
    return [name for name in first if name in ("x", "inner")]


observe(outer(0))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, y, first, inner), cellvars (x, y), flags VARARGS
# function outer.inner line 15: freevars (x, y), flags NESTED
# function outer.<listcomp> line 21: args 1, varnames (.0, name), flags NESTED NOFREE
# observe
#   dict 0 {'x': 0, 'y': ()}
# observe
#   dict 0 {'first': dict 0, 'inner': function 0 outer.<locals>.inner [x: cell 0 = 0, y: cell 1 = ()], 'x': 0, 'y': ()}
# observe
#   dict 0 {'first': dict 0, 'inner': function 0 outer.<locals>.inner [x: cell 0 empty, y: cell 1 = ()], 'y': ()}
# observe
#   list 0 ['inner']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, y, first, inner), cellvars (x, y), flags VARARGS
# function outer.inner line 15: freevars (x, y), flags NESTED
# function outer.<listcomp> line 21: args 1, varnames (.0, name), flags NESTED NOFREE
# observe
#   dict 0 {'x': 0, 'y': ()}
# observe
#   dict 0 {'first': dict 0, 'inner': function 0 outer.<locals>.inner [x: cell 0 = 0, y: cell 1 = ()], 'x': 0, 'y': ()}
# observe
#   dict 0 {'first': dict 0, 'inner': function 0 outer.<locals>.inner [x: cell 0 empty, y: cell 1 = ()], 'y': ()}
# observe
#   list 0 ['inner']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: args 1, varnames (x, y, first, inner), cellvars (x, y), flags VARARGS
# function outer.inner line 15: freevars (x, y), flags NESTED
# function outer.<listcomp> line 21: args 1, varnames (.0, name), flags NESTED
# observe
#   dict 0 {'x': 0, 'y': ()}
# observe
#   dict 0 {'x': 0, 'y': (), 'first': dict 0, 'inner': function 0 outer.<locals>.inner [x: cell 0 = 0, y: cell 1 = ()]}
# observe
#   dict 0 {'y': (), 'first': dict 0, 'inner': function 0 outer.<locals>.inner [x: cell 0 empty, y: cell 1 = ()]}
# observe
#   list 0 ['inner']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12
# module <module> line 1
# function outer line 11: args 1, varnames (x, y, first, inner, name), cellvars (x, y), flags VARARGS
# function outer.inner line 15: freevars (x, y), flags NESTED
# observe
#   dict 0 {'x': 0, 'y': ()}
# observe
#   dict 0 {'x': 0, 'y': (), 'first': dict 0, 'inner': function 0 outer.<locals>.inner [x: cell 0 = 0, y: cell 1 = ()]}
# observe
#   dict 0 {'y': (), 'first': dict 0, 'inner': function 0 outer.<locals>.inner [x: cell 0 empty, y: cell 1 = ()]}
# observe
#   list 0 ['inner']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.13 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, y, first, inner, name), cellvars (x, y), flags VARARGS
# function outer.inner line 15: freevars (x, y), flags NESTED
# observe
#   dict 0 {'x': 0, 'y': ()}
# observe
#   dict 0 {'x': 0, 'y': (), 'first': dict 1 {'x': 0, 'y': ()}, 'inner': function 0 outer.<locals>.inner [x: cell 0 = 0, y: cell 1 = ()]}
# observe
#   dict 0 {'y': (), 'first': dict 1 {'x': 0, 'y': ()}, 'inner': function 0 outer.<locals>.inner [x: cell 0 empty, y: cell 1 = ()]}
# observe
#   list 0 ['x']
# end
#   outer = function 0 outer
# teardown
