# locals() in a comprehension shows its target, not the free variable of that name of the function around it.
# why: PEP 709, Reference: locals() in a comprehension includes the variables of the function, and the target hides them
# found: made by hand after python/cpython issue 128396
# versions: 3.12 to 3.15

def f(x):
    def g():
        observe([locals()['x'] for x in (0,)], x)
        return x
    return g


observe(f(1)())

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function f line 6: args 1, varnames (x, g), cellvars (x)
# function f.g line 7: varnames (x), freevars (x), flags NESTED
# observe
#   list 0 [0]
#   1
# observe
#   1
# end
#   f = function 0 f
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function f line 6: args 1, varnames (x, g), cellvars (x)
# function f.g line 7: varnames (x), freevars (x), flags NESTED
# observe
#   list 0 [1]
#   1
# observe
#   1
# end
#   f = function 0 f
# teardown
