# A class is always in cycles: what its methods captured is released by a collection, not with the last reference.
# why: data model 3.3.3; CPython: a class refers to itself through its `__mro__`
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    held = token("held")

    class C:
        def get(self):
            return held
    return C


C = outer()
c = C()
C = None
observe(c)
c = None
observe("dropped")
collect()
observe("collected")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (C), cellvars (held)
# class outer.C line 14: freevars (held)
# function outer.C.get line 15: args 1, varnames (self), freevars (held), flags NESTED
# observe
#   instance 0 of outer.<locals>.C {}
# observe
#   'dropped'
# collect
# died held#1
# observe
#   'collected'
# end
#   outer = function 0 outer
#   C = None
#   c = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (C), cellvars (held)
# class outer.C line 14: freevars (held)
# function outer.C.get line 15: args 1, varnames (self), freevars (held), flags NESTED
# observe
#   instance 0 of outer.<locals>.C {}
# observe
#   'dropped'
# collect
# died held#1
# observe
#   'collected'
# end
#   outer = function 0 outer
#   C = None
#   c = None
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: varnames (C), cellvars (held)
# class outer.C line 14: freevars (held)
# function outer.C.get line 15: args 1, varnames (self), freevars (held), flags NESTED
# observe
#   instance 0 of outer.<locals>.C {}
# observe
#   'dropped'
# collect
# died held#1
# observe
#   'collected'
# end
#   outer = function 0 outer
#   C = None
#   c = None
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: varnames (C), cellvars (held)
# class outer.C line 14: cellvars (__classdict__), freevars (held)
# function outer.C.get line 15: args 1, varnames (self), freevars (held), flags NESTED METHOD
# observe
#   instance 0 of outer.<locals>.C {}
# observe
#   'dropped'
# collect
# died held#1
# observe
#   'collected'
# end
#   outer = function 0 outer
#   C = None
#   c = None
# teardown
