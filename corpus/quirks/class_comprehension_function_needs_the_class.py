# A function in a comprehension in a class body has the cell of the class free, whether or not a method has.
# why: Language Reference 3.3.3.6; python/cpython issue 150700
# found: campaigns, and probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

class OnlyHere:
    made = [lambda: __class__ for x in ()]

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class OnlyHere line 6: cellvars (__class__)
# function OnlyHere.<listcomp> line 7: args 1, varnames (.0, x), freevars (__class__)
# function OnlyHere.<listcomp>.<lambda> line 7: freevars (__class__), flags NESTED
# end
#   OnlyHere = class 0 OnlyHere {made: list 0 []}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class OnlyHere line 6: cellvars (__class__)
# function OnlyHere.<listcomp> line 7: args 1, varnames (.0, x), freevars (__class__)
# function OnlyHere.<listcomp>.<lambda> line 7: freevars (__class__), flags NESTED
# end
#   OnlyHere = class 0 OnlyHere {made: list 0 []}
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# class OnlyHere line 6: cellvars (__class__)
# function OnlyHere.<listcomp> line 7: args 1, varnames (.0, x), freevars (__class__)
# function OnlyHere.<listcomp>.<lambda> line 7: freevars (__class__), flags NESTED
# end
#   OnlyHere = class 0 OnlyHere {made: list 0 []}
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# class OnlyHere line 6 (varnames in any order): varnames (.0, x, __class__), cellvars (__class__)
# function OnlyHere.<lambda> line 7: freevars (__class__), flags NESTED
# end
#   OnlyHere = class 0 OnlyHere {made: list 0 []}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class OnlyHere line 6: varnames (x), cellvars (__class__)
# function OnlyHere.<lambda> line 7: freevars (__class__), flags NESTED
# end
#   OnlyHere = class 0 OnlyHere {made: list 0 []}
# teardown

# === observed, format 1: CPython 3.12.1
# the interpreter failed: SystemError

# === observed, format 1: CPython 3.12.7
# the interpreter failed: SystemError

# === observed, format 1: CPython 3.13.0
# the interpreter failed: SystemError

# === observed, format 1: CPython 3.13.2
# the interpreter failed: SystemError

# === observed, format 1: CPython 3.14.2
# the interpreter failed: SystemError
