# The i-th cell of `__closure__` belongs to the i-th name of `co_freevars`, whichever function owns it.
# why: data model, `__closure__`: a tuple of cells that contain bindings for the names in `co_freevars`
# found: written by hand; seed text 2 and 6: cells correspond to `co_freevars`
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(c, a):
    def middle(d, b):
        def inner():
            return d, c, b, a
        return inner
    return middle


observe(outer("c", "a")("d", "b"))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 2, varnames (c, a, middle), cellvars (a, c)
# function outer.middle line 12: args 2, varnames (d, b, inner), cellvars (b, d), freevars (a, c), flags NESTED
# function outer.middle.inner line 13: freevars (a, b, c, d), flags NESTED
# observe
#   function 0 outer.<locals>.middle.<locals>.inner [a: cell 0 = 'a', b: cell 1 = 'b', c: cell 2 = 'c', d: cell 3 = 'd']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 2, varnames (c, a, middle), cellvars (a, c)
# function outer.middle line 12: args 2, varnames (d, b, inner), cellvars (b, d), freevars (a, c), flags NESTED
# function outer.middle.inner line 13: freevars (a, b, c, d), flags NESTED
# observe
#   function 0 outer.<locals>.middle.<locals>.inner [a: cell 0 = 'a', b: cell 1 = 'b', c: cell 2 = 'c', d: cell 3 = 'd']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 2, varnames (c, a, middle), cellvars (c, a)
# function outer.middle line 12: args 2, varnames (d, b, inner), cellvars (d, b), freevars (a, c), flags NESTED
# function outer.middle.inner line 13: freevars (a, b, c, d), flags NESTED
# observe
#   function 0 outer.<locals>.middle.<locals>.inner [a: cell 0 = 'a', b: cell 1 = 'b', c: cell 2 = 'c', d: cell 3 = 'd']
# end
#   outer = function 0 outer
# teardown
