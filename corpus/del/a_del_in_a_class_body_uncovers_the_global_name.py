# A class body that bound a name and deleted it reads the module's variable again, never that of the function around it.
# why: Language Reference 4.2.2: unbound local variables of a class body are looked up in the global namespace
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


x = "module"


def outer():
    x = "function"

    class C:
        before = x
        x = "class"
        inside = x
        del x
        after = x
    observe(C, lambda: x)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 14: varnames (C), cellvars (x)
# class outer.C line 17: flags NOFREE
# function outer.<lambda> line 23: freevars (x), flags NESTED
# observe
#   class 0 outer.<locals>.C {before: 'module', inside: 'class', after: 'module'}
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'function']
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 14: varnames (C), cellvars (x)
# class outer.C line 17: flags NOFREE
# function outer.<lambda> line 23: freevars (x), flags NESTED
# observe
#   class 0 outer.<locals>.C {before: 'module', inside: 'class', after: 'module'}
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'function']
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 14: varnames (C), cellvars (x)
# class outer.C line 17
# function outer.<lambda> line 23: freevars (x), flags NESTED
# observe
#   class 0 outer.<locals>.C {before: 'module', inside: 'class', after: 'module'}
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'function']
# end
#   x = 'module'
#   outer = function 0 outer
# teardown
