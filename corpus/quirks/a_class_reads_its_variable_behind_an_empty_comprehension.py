# A class body reads the variable of the function around it behind a comprehension that binds nothing.
# why: PEP 709: names in comprehensions are resolved as in functions; python/cpython issue 156664
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    class C:
        made = [lambda: x for x in ""]
        seen = x
    observe(C.seen)


outer(0)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, C), cellvars (x)
# class outer.C line 12: freevars (x)
# function outer.C.<listcomp> line 13: args 1, varnames (.0), cellvars (x), flags NESTED
# function outer.C.<listcomp>.<lambda> line 13: freevars (x), flags NESTED
# observe
#   0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, C), cellvars (x)
# class outer.C line 12: freevars (x)
# function outer.C.<listcomp> line 13: args 1, varnames (.0), cellvars (x), flags NESTED
# function outer.C.<listcomp>.<lambda> line 13: freevars (x), flags NESTED
# observe
#   0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: args 1, varnames (x, C), cellvars (x)
# class outer.C line 12: freevars (x)
# function outer.C.<listcomp> line 13: args 1, varnames (.0), cellvars (x), flags NESTED
# function outer.C.<listcomp>.<lambda> line 13: freevars (x), flags NESTED
# observe
#   0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function outer line 11: args 1, varnames (x, C), cellvars (x)
# class outer.C line 12 (varnames in any order): varnames (.0, x), cellvars (x), freevars (x)
# function outer.C.<lambda> line 13: freevars (x), flags NESTED
# observe
#   0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, C), cellvars (x)
# class outer.C line 12: varnames (x), cellvars (x), freevars (x)
# function outer.C.<lambda> line 13: freevars (x), flags NESTED
# observe
#   0
# end
#   outer = function 0 outer
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function outer line 11: args 1, varnames (x, C), cellvars (x)
# class outer.C line 12: varnames (.0, x), cellvars (x), freevars (x)
# function outer.C.<lambda> line 13: freevars (x), flags NESTED
# observe
#   cell 0 = 0
# end
#   outer = function 0 outer
# teardown

# === observed, format 1: CPython 3.13.0
# module <module> line 1
# function outer line 11: args 1, varnames (x, C), cellvars (x)
# class outer.C line 12: varnames (.0, x), cellvars (x), freevars (x)
# function outer.C.<lambda> line 13: freevars (x), flags NESTED
# observe
#   cell 0 = 0
# end
#   outer = function 0 outer
# teardown
