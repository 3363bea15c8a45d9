# Functions and lambdas within methods reach the class and the object through cells; without arguments, super() there looks at their own first parameter.
# why: Built-in functions, super: the zero-argument form is for use inside methods; Data model: __class__
# found: written by hand, as a program that people write
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class A:
    def __init_subclass__(cls, **kw):
        cls.kw = kw
        observe(cls.__name__, kw)
    @classmethod
    def make(cls): return cls()
    def go(self, n): return ['A', n]
class B(A, flag=1):
    def go(self, n):
        def later():
            return super(B, self).go(n) + [lambda: super().go(n)]
        f = lambda: super(__class__, self).go(n + 1)
        try:
            g = [super().go(i) for i in range(2)]
        except TypeError as e:
            g = 'no'
        return later()[:2], f(), g == 'no' or g
    @classmethod
    def make(cls):
        return super().make(), __class__ is cls
class C(B):
    @staticmethod
    def st(x=__name__): return x
    def go(self, n): return super().go(n) + ('C',)
print(C().go(1), C.make()[1], C.st())
observe(B.go.__closure__ is not None, C.go.__code__.co_freevars)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class A line 11: flags NOFREE
# function A.__init_subclass__ line 12: args 1, varnames (cls, kw), flags VARKEYWORDS NOFREE
# function A.make line 15: args 1, varnames (cls), flags NOFREE
# function A.go line 17: args 2, varnames (self, n), flags NOFREE
# class B line 18: cellvars (__class__)
# function B.go line 19: args 2, varnames (self, n, later, f, g, e), cellvars (n, self), freevars (__class__)
# function B.go.later line 20: freevars (__class__, n, self), flags NESTED
# function B.go.later.<lambda> line 21: freevars (__class__, n), flags NESTED
# function B.go.<lambda> line 22: freevars (__class__, n, self), flags NESTED
# function B.go.<listcomp> line 24: args 1, varnames (.0, i), freevars (__class__), flags NESTED
# function B.make line 28: args 1, varnames (cls), freevars (__class__)
# class C line 31: cellvars (__class__)
# function C.st line 32: args 1, varnames (x), flags NOFREE
# function C.go line 34: args 2, varnames (self, n), freevars (__class__)
# observe
#   'B'
#   dict 0 {'flag': 1}
# observe
#   'C'
#   dict 0 {}
# print (['A', 1], ['A', 2], True, 'C') False __main__\n
# observe
#   True
#   ('__class__',)
# end
#   A = class 0 A {__init_subclass__: classmethod (function 0 A.__init_subclass__), make: classmethod (function 1 A.make), go: function 2 A.go}
#   B = class 1 B {go: function 3 B.go [__class__: cell 0 = class 1], make: classmethod (function 4 B.make [__class__: cell 0]), kw: dict 0 {'flag': 1}}
#   C = class 2 C {st: staticmethod (function 5 C.st defaults ('__main__')), go: function 6 C.go [__class__: cell 1 = class 2], kw: dict 1 {}}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class A line 11: flags NOFREE
# function A.__init_subclass__ line 12: args 1, varnames (cls, kw), flags VARKEYWORDS NOFREE
# function A.make line 15: args 1, varnames (cls), flags NOFREE
# function A.go line 17: args 2, varnames (self, n), flags NOFREE
# class B line 18: cellvars (__class__)
# function B.go line 19: args 2, varnames (self, n, later, f, g, e), cellvars (n, self), freevars (__class__)
# function B.go.later line 20: freevars (__class__, n, self), flags NESTED
# function B.go.later.<lambda> line 21: freevars (__class__, n), flags NESTED
# function B.go.<lambda> line 22: freevars (__class__, n, self), flags NESTED
# function B.go.<listcomp> line 24: args 1, varnames (.0, i), freevars (__class__), flags NESTED
# function B.make line 28: args 1, varnames (cls), freevars (__class__)
# class C line 31: cellvars (__class__)
# function C.st line 32: args 1, varnames (x), flags NOFREE
# function C.go line 34: args 2, varnames (self, n), freevars (__class__)
# observe
#   'B'
#   dict 0 {'flag': 1}
# observe
#   'C'
#   dict 0 {}
# print (['A', 1], ['A', 2], True, 'C') False __main__\n
# observe
#   True
#   ('__class__',)
# end
#   A = class 0 A {__init_subclass__: classmethod (function 0 A.__init_subclass__), make: classmethod (function 1 A.make), go: function 2 A.go}
#   B = class 1 B {go: function 3 B.go [__class__: cell 0 = class 1], make: classmethod (function 4 B.make [__class__: cell 0]), kw: dict 0 {'flag': 1}}
#   C = class 2 C {st: staticmethod (function 5 C.st defaults ('__main__')), go: function 6 C.go [__class__: cell 1 = class 2], kw: dict 1 {}}
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# class A line 11
# function A.__init_subclass__ line 12: args 1, varnames (cls, kw), flags VARKEYWORDS
# function A.make line 15: args 1, varnames (cls)
# function A.go line 17: args 2, varnames (self, n)
# class B line 18: cellvars (__class__)
# function B.go line 19: args 2, varnames (self, n, later, f, g, e), cellvars (self, n), freevars (__class__)
# function B.go.later line 20: freevars (__class__, n, self), flags NESTED
# function B.go.later.<lambda> line 21: freevars (__class__, n), flags NESTED
# function B.go.<lambda> line 22: freevars (__class__, n, self), flags NESTED
# function B.go.<listcomp> line 24: args 1, varnames (.0, i), freevars (__class__), flags NESTED
# function B.make line 28: args 1, varnames (cls), freevars (__class__)
# class C line 31: cellvars (__class__)
# function C.st line 32: args 1, varnames (x)
# function C.go line 34: args 2, varnames (self, n), freevars (__class__)
# observe
#   'B'
#   dict 0 {'flag': 1}
# observe
#   'C'
#   dict 0 {}
# print (['A', 1], ['A', 2], True, 'C') False __main__\n
# observe
#   True
#   ('__class__',)
# end
#   A = class 0 A {__init_subclass__: classmethod (function 0 A.__init_subclass__), make: classmethod (function 1 A.make), go: function 2 A.go}
#   B = class 1 B {go: function 3 B.go [__class__: cell 0 = class 1], make: classmethod (function 4 B.make [__class__: cell 0]), kw: dict 0 {'flag': 1}}
#   C = class 2 C {st: staticmethod (function 5 C.st defaults ('__main__')), go: function 6 C.go [__class__: cell 1 = class 2], kw: dict 1 {}}
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# class A line 11
# function A.__init_subclass__ line 12: args 1, varnames (cls, kw), flags VARKEYWORDS
# function A.make line 15: args 1, varnames (cls)
# function A.go line 17: args 2, varnames (self, n)
# class B line 18: cellvars (__class__)
# function B.go line 19: args 2, varnames (self, n, later, f, i, g, e), cellvars (self, n), freevars (__class__)
# function B.go.later line 20: freevars (__class__, n, self), flags NESTED
# function B.go.later.<lambda> line 21: freevars (__class__, n), flags NESTED
# function B.go.<lambda> line 22: freevars (__class__, n, self), flags NESTED
# function B.make line 28: args 1, varnames (cls), freevars (__class__)
# class C line 31: cellvars (__class__)
# function C.st line 32: args 1, varnames (x)
# function C.go line 34: args 2, varnames (self, n), freevars (__class__)
# observe
#   'B'
#   dict 0 {'flag': 1}
# observe
#   'C'
#   dict 0 {}
# print (['A', 1], ['A', 2], [['A', 0], ['A', 1]], 'C') False __main__\n
# observe
#   True
#   ('__class__',)
# end
#   A = class 0 A {__init_subclass__: classmethod (function 0 A.__init_subclass__), make: classmethod (function 1 A.make), go: function 2 A.go}
#   B = class 1 B {go: function 3 B.go [__class__: cell 0 = class 1], make: classmethod (function 4 B.make [__class__: cell 0]), kw: dict 0 {'flag': 1}}
#   C = class 2 C {st: staticmethod (function 5 C.st defaults ('__main__')), go: function 6 C.go [__class__: cell 1 = class 2], kw: dict 1 {}}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class A line 11: cellvars (__classdict__)
# function A.__init_subclass__ line 12: args 1, varnames (cls, kw), flags VARKEYWORDS METHOD
# function A.make line 15: args 1, varnames (cls), flags METHOD
# function A.go line 17: args 2, varnames (self, n), flags METHOD
# class B line 18: cellvars (__class__, __classdict__)
# function B.go line 19: args 2, varnames (self, n, later, f, i, g, e), cellvars (self, n), freevars (__class__), flags METHOD
# function B.go.later line 20: freevars (__class__, n, self), flags NESTED
# function B.go.later.<lambda> line 21: freevars (__class__, n), flags NESTED
# function B.go.<lambda> line 22: freevars (__class__, n, self), flags NESTED
# function B.make line 28: args 1, varnames (cls), freevars (__class__), flags METHOD
# class C line 31: cellvars (__class__, __classdict__)
# function C.st line 32: args 1, varnames (x), flags METHOD
# function C.go line 34: args 2, varnames (self, n), freevars (__class__), flags METHOD
# observe
#   'B'
#   dict 0 {'flag': 1}
# observe
#   'C'
#   dict 0 {}
# print (['A', 1], ['A', 2], [['A', 0], ['A', 1]], 'C') False __main__\n
# observe
#   True
#   ('__class__',)
# end
#   A = class 0 A {__init_subclass__: classmethod (function 0 A.__init_subclass__), make: classmethod (function 1 A.make), go: function 2 A.go}
#   B = class 1 B {go: function 3 B.go [__class__: cell 0 = class 1], make: classmethod (function 4 B.make [__class__: cell 0]), kw: dict 0 {'flag': 1}}
#   C = class 2 C {st: staticmethod (function 5 C.st defaults ('__main__')), go: function 6 C.go [__class__: cell 1 = class 2], kw: dict 1 {}}
# teardown
