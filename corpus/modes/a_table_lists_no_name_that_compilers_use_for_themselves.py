# A table of symbols is compared by the names that a compiler does not use for itself, whoever declares them.
# why: Library Reference, symtable; that a namespace is called __classdict__ is CPython's own affair
# found: cellmate 0.1.0 campaign --vary corpus --seed 2c0de, program 8302, CPython 3.15.0
# versions: 3.8 to 3.15
# mode: symtable

global __classdict__


def f(x):
    global __conditional_annotations__
    return lambda: x

# === expected, format 1: 3.8 to 3.9
# module <module> line 10: flags NOFREE
# function f line 10: args 1, varnames (x), cellvars (x)
# function f.<lambda> line 12: freevars (x), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 10: args 1, varnames (x), cellvars (x)
# function f.<lambda> line 12: freevars (x), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 10: args 1, varnames (x), cellvars (x)
# function f.<lambda> line 12: freevars (x), flags NESTED
# end
#   f = function 0 f
# teardown
