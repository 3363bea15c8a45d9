# locals() in a comprehension shows its target, whatever captures a variable of that name around it.
# why: PEP 709, Reference: locals() in a comprehension includes the variables of the function, and the target hides them; CPython 3.13.0 to 3.13.2 died of it
# found: made by hand after python/cpython issue 128396
# versions: 3.12 to 3.15

def f():
    x = 1
    observe([locals()['x'] for x in (0,)], x)
    return lambda: x


observe(f())

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function f line 6: varnames (x), cellvars (x)
# function f.<lambda> line 9: freevars (x), flags NESTED
# observe
#   list 0 [0]
#   1
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = 1]
# end
#   f = function 0 f
# teardown

# === observed, format 1: CPython 3.13.0
# the interpreter was killed by SIGSEGV
