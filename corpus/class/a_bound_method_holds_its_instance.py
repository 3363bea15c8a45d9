# A bound method keeps the instance alive, and with it all its attributes; the function in the class holds none.
# why: data model 3.2, instance methods: `__self__`
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class C:
    def __init__(self, name):
        self.held = token(name)

    def method(self):
        return self.held


bound, function = C("bound").method, C("plain").method.__func__
observe(bound, function)
bound = None
observe("gone")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class C line 11: flags NOFREE
# function C.__init__ line 12: args 2, varnames (self, name), flags NOFREE
# function C.method line 15: args 1, varnames (self), flags NOFREE
# died plain#1
# observe
#   method (function 0 C.method, instance 0 of C {held: token bound#1})
#   function 0
# died bound#1
# observe
#   'gone'
# end
#   C = class 0 C {__init__: function 0 C.__init__, method: function 1 C.method}
#   bound = None
#   function = function 1
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class C line 11: flags NOFREE
# function C.__init__ line 12: args 2, varnames (self, name), flags NOFREE
# function C.method line 15: args 1, varnames (self), flags NOFREE
# died plain#1
# observe
#   method (function 0 C.method, instance 0 of C {held: token bound#1})
#   function 0
# died bound#1
# observe
#   'gone'
# end
#   C = class 0 C {__init__: function 0 C.__init__, method: function 1 C.method}
#   bound = None
#   function = function 1
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class C line 11
# function C.__init__ line 12: args 2, varnames (self, name)
# function C.method line 15: args 1, varnames (self)
# died plain#1
# observe
#   method (function 0 C.method, instance 0 of C {held: token bound#1})
#   function 0
# died bound#1
# observe
#   'gone'
# end
#   C = class 0 C {__init__: function 0 C.__init__, method: function 1 C.method}
#   bound = None
#   function = function 1
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 11: cellvars (__classdict__)
# function C.__init__ line 12: args 2, varnames (self, name), flags METHOD
# function C.method line 15: args 1, varnames (self), flags METHOD
# died plain#1
# observe
#   method (function 0 C.method, instance 0 of C {held: token bound#1})
#   function 0
# died bound#1
# observe
#   'gone'
# end
#   C = class 0 C {__init__: function 0 C.__init__, method: function 1 C.method}
#   bound = None
#   function = function 1
# teardown
