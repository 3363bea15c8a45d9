# `super()` starts behind the class in which the method was written, but in the order of the object's own class.
# why: Library Reference, super: the method resolution order of the type of the second argument; data model 3.3.3.6
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Top:
    def path(self):
        return ["Top"]


class Left(Top):
    def path(self):
        return ["Left"] + super().path()


class Right(Top):
    def path(self):
        return ["Right"] + super().path()


class Bottom(Left, Right):
    def path(self):
        return ["Bottom"] + super().path()


observe(Bottom().path(), Left().path(), Left.path)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Top line 11: flags NOFREE
# function Top.path line 12: args 1, varnames (self), flags NOFREE
# class Left line 16: cellvars (__class__)
# function Left.path line 17: args 1, varnames (self), freevars (__class__)
# class Right line 21: cellvars (__class__)
# function Right.path line 22: args 1, varnames (self), freevars (__class__)
# class Bottom line 26: cellvars (__class__)
# function Bottom.path line 27: args 1, varnames (self), freevars (__class__)
# observe
#   list 0 ['Bottom', 'Left', 'Right', 'Top']
#   list 1 ['Left', 'Top']
#   function 0 Left.path [__class__: cell 0 = class 0 Left {path: function 0}]
# end
#   Top = class 0 Top {path: function 0 Top.path}
#   Left = class 1 Left {path: function 1 Left.path [__class__: cell 0 = class 1]}
#   Right = class 2 Right {path: function 2 Right.path [__class__: cell 1 = class 2]}
#   Bottom = class 3 Bottom {path: function 3 Bottom.path [__class__: cell 2 = class 3]}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Top line 11: flags NOFREE
# function Top.path line 12: args 1, varnames (self), flags NOFREE
# class Left line 16: cellvars (__class__)
# function Left.path line 17: args 1, varnames (self), freevars (__class__)
# class Right line 21: cellvars (__class__)
# function Right.path line 22: args 1, varnames (self), freevars (__class__)
# class Bottom line 26: cellvars (__class__)
# function Bottom.path line 27: args 1, varnames (self), freevars (__class__)
# observe
#   list 0 ['Bottom', 'Left', 'Right', 'Top']
#   list 1 ['Left', 'Top']
#   function 0 Left.path [__class__: cell 0 = class 0 Left {path: function 0}]
# end
#   Top = class 0 Top {path: function 0 Top.path}
#   Left = class 1 Left {path: function 1 Left.path [__class__: cell 0 = class 1]}
#   Right = class 2 Right {path: function 2 Right.path [__class__: cell 1 = class 2]}
#   Bottom = class 3 Bottom {path: function 3 Bottom.path [__class__: cell 2 = class 3]}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Top line 11
# function Top.path line 12: args 1, varnames (self)
# class Left line 16: cellvars (__class__)
# function Left.path line 17: args 1, varnames (self), freevars (__class__)
# class Right line 21: cellvars (__class__)
# function Right.path line 22: args 1, varnames (self), freevars (__class__)
# class Bottom line 26: cellvars (__class__)
# function Bottom.path line 27: args 1, varnames (self), freevars (__class__)
# observe
#   list 0 ['Bottom', 'Left', 'Right', 'Top']
#   list 1 ['Left', 'Top']
#   function 0 Left.path [__class__: cell 0 = class 0 Left {path: function 0}]
# end
#   Top = class 0 Top {path: function 0 Top.path}
#   Left = class 1 Left {path: function 1 Left.path [__class__: cell 0 = class 1]}
#   Right = class 2 Right {path: function 2 Right.path [__class__: cell 1 = class 2]}
#   Bottom = class 3 Bottom {path: function 3 Bottom.path [__class__: cell 2 = class 3]}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Top line 11: cellvars (__classdict__)
# function Top.path line 12: args 1, varnames (self), flags METHOD
# class Left line 16: cellvars (__class__, __classdict__)
# function Left.path line 17: args 1, varnames (self), freevars (__class__), flags METHOD
# class Right line 21: cellvars (__class__, __classdict__)
# function Right.path line 22: args 1, varnames (self), freevars (__class__), flags METHOD
# class Bottom line 26: cellvars (__class__, __classdict__)
# function Bottom.path line 27: args 1, varnames (self), freevars (__class__), flags METHOD
# observe
#   list 0 ['Bottom', 'Left', 'Right', 'Top']
#   list 1 ['Left', 'Top']
#   function 0 Left.path [__class__: cell 0 = class 0 Left {path: function 0}]
# end
#   Top = class 0 Top {path: function 0 Top.path}
#   Left = class 1 Left {path: function 1 Left.path [__class__: cell 0 = class 1]}
#   Right = class 2 Right {path: function 2 Right.path [__class__: cell 1 = class 2]}
#   Bottom = class 3 Bottom {path: function 3 Bottom.path [__class__: cell 2 = class 3]}
# teardown
