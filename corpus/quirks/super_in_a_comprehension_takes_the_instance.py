# In a comprehension, super() is that of the method around it, though the target has the name of the instance.
# why: PEP 709, which promises that comprehensions mean what they did; data model 3.3.3.6, `__class__`; CPython takes the target for a cell: of a number it reads its size as an address
# found: cellmate 0.1.0 campaign --seed f1db, CPython 3.15.0
# versions: 3.12 to 3.15

class C:
    def f(self):
        def g():
            return self
        [super() for self in (1,)]
        return g

C().f()

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# class C line 6: cellvars (__class__)
# function C.f line 7: args 1, varnames (self, g), cellvars (self), freevars (__class__)
# function C.f.g line 8: freevars (self), flags NESTED
# end
#   C = class 0 C {f: function 0 C.f [__class__: cell 0 = class 0]}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 6: cellvars (__class__, __classdict__)
# function C.f line 7: args 1, varnames (self, g), cellvars (self), freevars (__class__), flags METHOD
# function C.f.g line 8: freevars (self), flags NESTED
# end
#   C = class 0 C {f: function 0 C.f [__class__: cell 0 = class 0]}
# teardown

# === observed, format 1: CPython 3.12.1
# the interpreter was killed by SIGSEGV

# === observed, format 1: CPython 3.13.0
# the interpreter was killed by SIGSEGV

# === observed, format 1: CPython 3.14.8
# the interpreter was killed by SIGSEGV

# === observed, format 1: CPython 3.15.0
# the interpreter was killed by SIGSEGV
