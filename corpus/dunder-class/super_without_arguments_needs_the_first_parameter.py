# `super()` uses `__class__` and the first argument of the function it stands in: a nested function without parameters has none.
# why: Library Reference, super: the zero argument form only works inside a class definition
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Base:
    def who(self):
        return "base"


class Derived(Base):
    def who(self):
        def nested():
            return super().who()

        def given(me):
            return super().who()
        try:
            nested()
        except RuntimeError:
            observe(nested, "no arguments")
        return given(self), (lambda: super(Derived, self).who())()


observe(Derived().who())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Base line 11: flags NOFREE
# function Base.who line 12: args 1, varnames (self), flags NOFREE
# class Derived line 16: cellvars (__class__)
# function Derived.who line 17: args 1, varnames (self, nested, given), cellvars (self), freevars (__class__)
# function Derived.who.nested line 18: freevars (__class__), flags NESTED
# function Derived.who.given line 21: args 1, varnames (me), freevars (__class__), flags NESTED
# function Derived.who.<lambda> line 27: freevars (__class__, self), flags NESTED
# observe
#   function 0 Derived.who.<locals>.nested [__class__: cell 0 = class 0 Derived {who: function 1 Derived.who [__class__: cell 0]}]
#   'no arguments'
# observe
#   ('base', 'base')
# end
#   Base = class 0 Base {who: function 0 Base.who}
#   Derived = class 1 Derived {who: function 1 Derived.who [__class__: cell 0 = class 1]}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Base line 11: flags NOFREE
# function Base.who line 12: args 1, varnames (self), flags NOFREE
# class Derived line 16: cellvars (__class__)
# function Derived.who line 17: args 1, varnames (self, nested, given), cellvars (self), freevars (__class__)
# function Derived.who.nested line 18: freevars (__class__), flags NESTED
# function Derived.who.given line 21: args 1, varnames (me), freevars (__class__), flags NESTED
# function Derived.who.<lambda> line 27: freevars (__class__, self), flags NESTED
# observe
#   function 0 Derived.who.<locals>.nested [__class__: cell 0 = class 0 Derived {who: function 1 Derived.who [__class__: cell 0]}]
#   'no arguments'
# observe
#   ('base', 'base')
# end
#   Base = class 0 Base {who: function 0 Base.who}
#   Derived = class 1 Derived {who: function 1 Derived.who [__class__: cell 0 = class 1]}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Base line 11
# function Base.who line 12: args 1, varnames (self)
# class Derived line 16: cellvars (__class__)
# function Derived.who line 17: args 1, varnames (self, nested, given), cellvars (self), freevars (__class__)
# function Derived.who.nested line 18: freevars (__class__), flags NESTED
# function Derived.who.given line 21: args 1, varnames (me), freevars (__class__), flags NESTED
# function Derived.who.<lambda> line 27: freevars (__class__, self), flags NESTED
# observe
#   function 0 Derived.who.<locals>.nested [__class__: cell 0 = class 0 Derived {who: function 1 Derived.who [__class__: cell 0]}]
#   'no arguments'
# observe
#   ('base', 'base')
# end
#   Base = class 0 Base {who: function 0 Base.who}
#   Derived = class 1 Derived {who: function 1 Derived.who [__class__: cell 0 = class 1]}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Base line 11: cellvars (__classdict__)
# function Base.who line 12: args 1, varnames (self), flags METHOD
# class Derived line 16: cellvars (__class__, __classdict__)
# function Derived.who line 17: args 1, varnames (self, nested, given), cellvars (self), freevars (__class__), flags METHOD
# function Derived.who.nested line 18: freevars (__class__), flags NESTED
# function Derived.who.given line 21: args 1, varnames (me), freevars (__class__), flags NESTED
# function Derived.who.<lambda> line 27: freevars (__class__, self), flags NESTED
# observe
#   function 0 Derived.who.<locals>.nested [__class__: cell 0 = class 0 Derived {who: function 1 Derived.who [__class__: cell 0]}]
#   'no arguments'
# observe
#   ('base', 'base')
# end
#   Base = class 0 Base {who: function 0 Base.who}
#   Derived = class 1 Derived {who: function 1 Derived.who [__class__: cell 0 = class 1]}
# teardown
