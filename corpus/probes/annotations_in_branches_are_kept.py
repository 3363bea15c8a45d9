# A class or module with annotations in a compound statement remembers which were reached, from 3.14 on.
# why: PEP 749; CPython, __conditional_annotations__
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

class Branches:
    x: int
    if 1: a: int
    for i in []: b: int
    while 0: c: int
    try: d: int
    except E: e: int
    else: f: int
    finally: g: int
    with z: h: int


def captures(T):
    class C:
        if T:
            x: T
    return C


def in_function():
    if 1:
        x: int
    return 1


class Between:
    def m(self): pass
    x: int
    def n(self): pass


if 1:
    y: int

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Branches line 6: flags NOFREE
# function captures line 18: args 1, varnames (T, C), cellvars (T)
# class captures.C line 19: freevars (T)
# function in_function line 25: flags NOFREE
# class Between line 31: flags NOFREE
# function Between.m line 32: args 1, varnames (self), flags NOFREE
# function Between.n line 34: args 1, varnames (self), flags NOFREE
# uncaught NameError: name 'z' is not defined
# end
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Branches line 6: flags NOFREE
# function captures line 18: args 1, varnames (T, C), cellvars (T)
# class captures.C line 19: freevars (T)
# function in_function line 25: flags NOFREE
# class Between line 31: flags NOFREE
# function Between.m line 32: args 1, varnames (self), flags NOFREE
# function Between.n line 34: args 1, varnames (self), flags NOFREE
# uncaught NameError: name 'z' is not defined
# end
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Branches line 6
# function captures line 18: args 1, varnames (T, C), cellvars (T)
# class captures.C line 19: freevars (T)
# function in_function line 25
# class Between line 31
# function Between.m line 32: args 1, varnames (self)
# function Between.n line 34: args 1, varnames (self)
# uncaught NameError: name 'z' is not defined
# end
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1: cellvars (__conditional_annotations__)
# class Branches line 6: cellvars (__classdict__, __conditional_annotations__)
# function Branches.__annotate__ line 6 (maybe): args 1, posonly 1, varnames (format), freevars (__classdict__, __conditional_annotations__)
# function __annotate__ line 6: args 1, posonly 1, varnames (format)
# function captures line 18: args 1, varnames (T, C), cellvars (T)
# class captures.C line 19: cellvars (__classdict__, __conditional_annotations__), freevars (T)
# function captures.C.__annotate__ line 19: args 1, posonly 1, varnames (format), freevars (T, __classdict__, __conditional_annotations__), flags NESTED
# function in_function line 25
# class Between line 31: cellvars (__classdict__)
# function Between.__annotate__ line 31: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function Between.m line 32: args 1, varnames (self), flags METHOD
# function Between.n line 34: args 1, varnames (self), flags METHOD
# uncaught NameError: name 'z' is not defined
# end
# teardown
