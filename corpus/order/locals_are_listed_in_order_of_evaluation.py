# After the parameters, `co_varnames` lists the fast locals in the order in which the compiler first meets them: the value before the target.
# why: CPython's layout
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f(p, *rest, k=0):
    x = (y := p)
    c = 0 if (a := y) else (b := 2)
    for i in (z := (1,)):
        w = i
    return x, w, c, a, lambda: z


observe(f, f(1))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 11: args 1, kwonly 1, varnames (p, k, rest, y, x, a, b, c, i, w), cellvars (z), flags VARARGS
# function f.<lambda> line 16: freevars (z), flags NESTED
# observe
#   function 0 f kwdefaults (k: 0)
#   (1, 1, 0, 1, function 1 f.<locals>.<lambda> [z: cell 0 = (1,)])
# end
#   f = function 0 f kwdefaults (k: 0)
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 11: args 1, kwonly 1, varnames (p, k, rest, y, x, a, b, c, i, w), cellvars (z), flags VARARGS
# function f.<lambda> line 16: freevars (z), flags NESTED
# observe
#   function 0 f kwdefaults (k: 0)
#   (1, 1, 0, 1, function 1 f.<locals>.<lambda> [z: cell 0 = (1,)])
# end
#   f = function 0 f kwdefaults (k: 0)
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 11: args 1, kwonly 1, varnames (p, k, rest, y, x, a, b, c, i, w), cellvars (z), flags VARARGS
# function f.<lambda> line 16: freevars (z), flags NESTED
# observe
#   function 0 f kwdefaults (k: 0)
#   (1, 1, 0, 1, function 1 f.<locals>.<lambda> [z: cell 0 = (1,)])
# end
#   f = function 0 f kwdefaults (k: 0)
# teardown
