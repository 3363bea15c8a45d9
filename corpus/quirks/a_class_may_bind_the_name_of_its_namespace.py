# A class body may bind __classdict__, which is a name like any other there.
# why: PEP 695: the cell of that name is an implementation detail; python/cpython issue 149805
# found: cellmate 0.1.0 campaign --vary corpus --seed abc, program 15221, CPython 3.15.0
# versions: 3.12 to 3.15

class C:
    __classdict__ = 0
    type A = x

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# class C line 6
# function C.A line 8
# not modelled line 6: class with __classdict__

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 6
# function C.A line 8: args 1, posonly 1, varnames (.format)
# not modelled line 6: class with __classdict__

# === observed, format 1: CPython 3.12.1
# the interpreter failed: SystemError

# === observed, format 1: CPython 3.13.0
# the interpreter failed: SystemError

# === observed, format 1: CPython 3.14.8
# the interpreter failed: SystemError

# === observed, format 1: CPython 3.15.0
# the interpreter failed: SystemError
