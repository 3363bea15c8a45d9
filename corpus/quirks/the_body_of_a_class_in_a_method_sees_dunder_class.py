# The body of a class inside a method has `__class__` free, the class around the method; PyPy looks for a global.
# why: Language Reference 3.3.3.6, Creating the class object: `__class__` is a closure reference of the methods, in which the body is nested
# found: the corpus, PyPy 3.11.17
# versions: 3.8 to 3.15

class Outer:
    def make(self):
        class Inner:
            kept = __class__
        return Inner.kept


try:
    same = Outer().make() is Outer
except NameError:
    same = None

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Outer line 6: cellvars (__class__)
# function Outer.make line 7: args 1, varnames (self, Inner), freevars (__class__)
# class Outer.make.Inner line 8: freevars (__class__)
# end
#   Outer = class 0 Outer {make: function 0 Outer.make [__class__: cell 0 = class 0]}
#   same = True
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Outer line 6: cellvars (__class__)
# function Outer.make line 7: args 1, varnames (self, Inner), freevars (__class__)
# class Outer.make.Inner line 8: freevars (__class__)
# end
#   Outer = class 0 Outer {make: function 0 Outer.make [__class__: cell 0 = class 0]}
#   same = True
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Outer line 6: cellvars (__class__)
# function Outer.make line 7: args 1, varnames (self, Inner), freevars (__class__)
# class Outer.make.Inner line 8: freevars (__class__)
# end
#   Outer = class 0 Outer {make: function 0 Outer.make [__class__: cell 0 = class 0]}
#   same = True
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Outer line 6: cellvars (__class__, __classdict__)
# function Outer.make line 7: args 1, varnames (self, Inner), freevars (__class__), flags METHOD
# class Outer.make.Inner line 8: freevars (__class__)
# end
#   Outer = class 0 Outer {make: function 0 Outer.make [__class__: cell 0 = class 0]}
#   same = True
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# module <module> line 1: flags NOFREE
# class Outer line 6: args 1, varnames (__locals__)
# function Outer.make line 7: args 1, varnames (self, Inner), flags NOFREE
# class Outer.make.Inner line 8: args 1, varnames (__locals__)
# end
#   Outer = class 0 Outer {make: function 0 Outer.make}
#   same = None
# teardown
