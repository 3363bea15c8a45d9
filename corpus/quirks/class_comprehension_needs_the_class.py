# A comprehension in a class body that mentions `super` or `__class__` has the cell of the class free.
# why: Language Reference 3.3.3.6; python/cpython issues 114828, 119666 and 150700
# found: campaigns, and probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

class Direct:
    made = [__class__ for x in ()]

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Direct line 6: cellvars (__class__)
# function Direct.<listcomp> line 7: args 1, varnames (.0, x), freevars (__class__)
# end
#   Direct = class 0 Direct {made: list 0 []}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Direct line 6: cellvars (__class__)
# function Direct.<listcomp> line 7: args 1, varnames (.0, x), freevars (__class__)
# end
#   Direct = class 0 Direct {made: list 0 []}
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# class Direct line 6: cellvars (__class__)
# function Direct.<listcomp> line 7: args 1, varnames (.0, x), freevars (__class__)
# end
#   Direct = class 0 Direct {made: list 0 []}
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# class Direct line 6 (varnames in any order): varnames (.0, x, __class__), cellvars (__class__)
# end
#   Direct = class 0 Direct {made: list 0 []}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Direct line 6: varnames (x), cellvars (__class__)
# end
#   Direct = class 0 Direct {made: list 0 []}
# teardown

# === observed, format 1: CPython 3.12.1
# the interpreter failed: SystemError

# === observed, format 1: CPython 3.13.0
# module <module> line 1
# class Direct line 6: varnames (.0, x)
# end
#   Direct = class 0 Direct {made: list 0 []}
# teardown

# === observed, format 1: CPython 3.14.8
# module <module> line 1
# class Direct line 6: varnames (x)
# end
#   Direct = class 0 Direct {made: list 0 []}
# teardown

# === observed, format 1: CPython 3.15.0
# module <module> line 1
# class Direct line 6: varnames (x)
# end
#   Direct = class 0 Direct {made: list 0 []}
# teardown
