# Where a case that always matches leaves the function, neither the cases after it nor what follows the statement is ever reached.
# why: Language Reference 8.6, The match statement: the first case that matches is executed, no other
# found: cellmate 0.1.0 campaign --seed f11, program 1776376, CPython 3.11.7
# versions: 3.10 to 3.15

def f(x):
    match x:
        case _ if ...:
            return lambda: x
        case _:
            pass

    def g():
        return x


f(1)

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 6: args 1, varnames (x, g), cellvars (x)
# function f.<lambda> line 9: freevars (x), flags NESTED
# function f.g line 13 (maybe): freevars (x), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 6: args 1, varnames (x, g), cellvars (x)
# function f.<lambda> line 9: freevars (x), flags NESTED
# function f.g line 13 (maybe): freevars (x), flags NESTED
# end
#   f = function 0 f
# teardown
