# What evaluates annotations, or their values, keeps objects alive until `__annotations__` is assigned.
# why: PEP 649: the function `__annotate__` is a closure like any other, held by its function; up to 3.13 the values are held
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    kind = token("kind")

    def f(x: kind):
        return x
    return f


f = outer()
observe("held by an annotation")
f.__annotations__ = {}
observe("let go of")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (kind, f), flags NOFREE
# function outer.f line 14: args 1, varnames (x), flags NESTED NOFREE
# observe
#   'held by an annotation'
# died kind#1
# observe
#   'let go of'
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (kind, f), flags NOFREE
# function outer.f line 14: args 1, varnames (x), flags NESTED NOFREE
# observe
#   'held by an annotation'
# died kind#1
# observe
#   'let go of'
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: varnames (kind, f)
# function outer.f line 14: args 1, varnames (x), flags NESTED
# observe
#   'held by an annotation'
# died kind#1
# observe
#   'let go of'
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f
# teardown

# === expected, format 1: 3.14
# module <module> line 1
# function outer line 11: varnames (f), cellvars (kind)
# function outer.__annotate__ line 14: args 1, posonly 1, varnames (format), freevars (kind), flags NESTED
# function outer.f line 14: args 1, varnames (x), flags NESTED
# observe
#   'held by an annotation'
# died kind#1
# observe
#   'let go of'
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f
# teardown

# === expected, format 1: 3.15
# module <module> line 1
# function outer line 11: varnames (f), cellvars (kind)
# function outer.__annotate__ line 14: qualname outer.<locals>.f.__annotate__, args 1, posonly 1, varnames (format), freevars (kind), flags NESTED
# function outer.f line 14: args 1, varnames (x), flags NESTED
# observe
#   'held by an annotation'
# died kind#1
# observe
#   'let go of'
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f
# teardown
