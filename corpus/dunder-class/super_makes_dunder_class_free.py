# A method that calls `super()` has `__class__` free; the class body has it as its only cell.
# why: Language Reference 3.3.3.6 (creating the class object): the implicit `__class__` cell
# found: written by hand
# versions: 3.8 to 3.15

class Base:
    def hello(self):
        return "hello"


class Derived(Base):
    def hello(self):
        return super().hello()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Base line 6: flags NOFREE
# function Base.hello line 7: args 1, varnames (self), flags NOFREE
# class Derived line 11: cellvars (__class__)
# function Derived.hello line 12: args 1, varnames (self), freevars (__class__)
# end
#   Base = class 0 Base {hello: function 0 Base.hello}
#   Derived = class 1 Derived {hello: function 1 Derived.hello [__class__: cell 0 = class 1]}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Base line 6: flags NOFREE
# function Base.hello line 7: args 1, varnames (self), flags NOFREE
# class Derived line 11: cellvars (__class__)
# function Derived.hello line 12: args 1, varnames (self), freevars (__class__)
# end
#   Base = class 0 Base {hello: function 0 Base.hello}
#   Derived = class 1 Derived {hello: function 1 Derived.hello [__class__: cell 0 = class 1]}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Base line 6
# function Base.hello line 7: args 1, varnames (self)
# class Derived line 11: cellvars (__class__)
# function Derived.hello line 12: args 1, varnames (self), freevars (__class__)
# end
#   Base = class 0 Base {hello: function 0 Base.hello}
#   Derived = class 1 Derived {hello: function 1 Derived.hello [__class__: cell 0 = class 1]}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Base line 6: cellvars (__classdict__)
# function Base.hello line 7: args 1, varnames (self), flags METHOD
# class Derived line 11: cellvars (__class__, __classdict__)
# function Derived.hello line 12: args 1, varnames (self), freevars (__class__), flags METHOD
# end
#   Base = class 0 Base {hello: function 0 Base.hello}
#   Derived = class 1 Derived {hello: function 1 Derived.hello [__class__: cell 0 = class 1]}
# teardown
