# A class body that binds a name reads, before that, the module's variable and not the one of the function around; one that only reads captures.
# why: Language Reference 4.2.2: class blocks are special: an unbound local variable is looked up in the global namespace
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


x = y = "module"


def outer():
    x = y = "function"

    class C:
        seen = x, y
        x = "class"
        now = x, y
    return C


observe(outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 14: varnames (x, C), cellvars (y)
# class outer.C line 17: freevars (y)
# observe
#   class 0 outer.<locals>.C {seen: ('module', 'function'), x: 'class', now: ('class', 'function')}
# end
#   x = 'module'
#   y = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 14: varnames (x, C), cellvars (y)
# class outer.C line 17: freevars (y)
# observe
#   class 0 outer.<locals>.C {seen: ('module', 'function'), x: 'class', now: ('class', 'function')}
# end
#   x = 'module'
#   y = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 14: varnames (x, C), cellvars (y)
# class outer.C line 17: freevars (y)
# observe
#   class 0 outer.<locals>.C {seen: ('module', 'function'), x: 'class', now: ('class', 'function')}
# end
#   x = 'module'
#   y = 'module'
#   outer = function 0 outer
# teardown
