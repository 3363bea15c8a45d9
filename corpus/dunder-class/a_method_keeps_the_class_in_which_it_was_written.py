# Moved to another class, a method still has the cell of its own: `super()` then refuses objects of the other class.
# why: data model 3.3.3.6: the class in which the method was defined
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
        return "derived of " + super().who()


class Other(Base):
    who = Derived.who


observe(Derived().who(), Other)
try:
    Other().who()
except TypeError:
    observe("refused")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Base line 11: flags NOFREE
# function Base.who line 12: args 1, varnames (self), flags NOFREE
# class Derived line 16: cellvars (__class__)
# function Derived.who line 17: args 1, varnames (self), freevars (__class__)
# class Other line 21: flags NOFREE
# observe
#   'derived of base'
#   class 0 Other {who: function 0 Derived.who [__class__: cell 0 = class 1 Derived {who: function 0}]}
# observe
#   'refused'
# end
#   Base = class 0 Base {who: function 0 Base.who}
#   Derived = class 1 Derived {who: function 1 Derived.who [__class__: cell 0 = class 1]}
#   Other = class 2 Other {who: function 1}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Base line 11: flags NOFREE
# function Base.who line 12: args 1, varnames (self), flags NOFREE
# class Derived line 16: cellvars (__class__)
# function Derived.who line 17: args 1, varnames (self), freevars (__class__)
# class Other line 21: flags NOFREE
# observe
#   'derived of base'
#   class 0 Other {who: function 0 Derived.who [__class__: cell 0 = class 1 Derived {who: function 0}]}
# observe
#   'refused'
# end
#   Base = class 0 Base {who: function 0 Base.who}
#   Derived = class 1 Derived {who: function 1 Derived.who [__class__: cell 0 = class 1]}
#   Other = class 2 Other {who: function 1}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Base line 11
# function Base.who line 12: args 1, varnames (self)
# class Derived line 16: cellvars (__class__)
# function Derived.who line 17: args 1, varnames (self), freevars (__class__)
# class Other line 21
# observe
#   'derived of base'
#   class 0 Other {who: function 0 Derived.who [__class__: cell 0 = class 1 Derived {who: function 0}]}
# observe
#   'refused'
# end
#   Base = class 0 Base {who: function 0 Base.who}
#   Derived = class 1 Derived {who: function 1 Derived.who [__class__: cell 0 = class 1]}
#   Other = class 2 Other {who: function 1}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Base line 11: cellvars (__classdict__)
# function Base.who line 12: args 1, varnames (self), flags METHOD
# class Derived line 16: cellvars (__class__, __classdict__)
# function Derived.who line 17: args 1, varnames (self), freevars (__class__), flags METHOD
# class Other line 21
# observe
#   'derived of base'
#   class 0 Other {who: function 0 Derived.who [__class__: cell 0 = class 1 Derived {who: function 0}]}
# observe
#   'refused'
# end
#   Base = class 0 Base {who: function 0 Base.who}
#   Derived = class 1 Derived {who: function 1 Derived.who [__class__: cell 0 = class 1]}
#   Other = class 2 Other {who: function 1}
# teardown
