# The attributes of a class are in the order in which the body bound them; a name bound again keeps its place, a deleted one loses it.
# why: data model 3.3.3: the namespace is an ordered mapping; PEP 520
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    class C:
        b = lambda self: x
        a = 1
        c = 2
        b = "again"
        del a
        a = "last"
    return C


observe(outer(0))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, C), cellvars (x)
# class outer.C line 12: freevars (x)
# function outer.C.<lambda> line 13: args 1, varnames (self), freevars (x), flags NESTED
# observe
#   class 0 outer.<locals>.C {b: 'again', c: 2, a: 'last'}
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, C), cellvars (x)
# class outer.C line 12: freevars (x)
# function outer.C.<lambda> line 13: args 1, varnames (self), freevars (x), flags NESTED
# observe
#   class 0 outer.<locals>.C {b: 'again', c: 2, a: 'last'}
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: args 1, varnames (x, C), cellvars (x)
# class outer.C line 12: freevars (x)
# function outer.C.<lambda> line 13: args 1, varnames (self), freevars (x), flags NESTED
# observe
#   class 0 outer.<locals>.C {b: 'again', c: 2, a: 'last'}
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, C), cellvars (x)
# class outer.C line 12: freevars (x)
# function outer.C.<lambda> line 13: args 1, varnames (self), freevars (x), flags NESTED METHOD
# observe
#   class 0 outer.<locals>.C {b: 'again', c: 2, a: 'last'}
# end
#   outer = function 0 outer
# teardown
