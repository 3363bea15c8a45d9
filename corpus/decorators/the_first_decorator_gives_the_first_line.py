# `co_firstlineno` of a decorated function or class is the line of its first decorator.
# why: CPython's layout, documented for `co_firstlineno` by inspect.getsource
# found: written by hand
# versions: 3.8 to 3.15

def outer(d):
    @d
    @d
    def f():
        return d

    @d
    class C:
        e = d
    return f, C

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: args 1, varnames (d, f, C), cellvars (d)
# function outer.f line 7: freevars (d), flags NESTED
# class outer.C line 12: freevars (d)
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 1, varnames (d, f, C), cellvars (d)
# function outer.f line 7: freevars (d), flags NESTED
# class outer.C line 12: freevars (d)
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 6: args 1, varnames (d, f, C), cellvars (d)
# function outer.f line 7: freevars (d), flags NESTED
# class outer.C line 12: freevars (d)
# end
#   outer = function 0 outer
# teardown
