# The fields of a template string are evaluated like those of an f-string.
# why: PEP 750
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.14 to 3.15

def f(x):
    return t"{x} {(lambda: x)()}"

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function f line 6: args 1, varnames (x), cellvars (x)
# function f.<lambda> line 7: freevars (x), flags NESTED
# end
#   f = function 0 f
# teardown
