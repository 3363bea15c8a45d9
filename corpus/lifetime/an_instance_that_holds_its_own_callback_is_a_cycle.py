# An object whose attribute is a closure over the object is a cycle: it waits for a collection, unless the attribute is removed.
# why: data model 3.1
# found: written by hand; seed text 6: closures can keep objects alive unexpectedly
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Widget:
    def __init__(self, name):
        self.held = token(name)
        self.on_click = lambda: self


one, two = Widget("one"), Widget("two")
observe(one)
one = None
observe("dropped")
collect()
del two.on_click
two = None
observe("without the callback no collection is needed")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Widget line 11: flags NOFREE
# function Widget.__init__ line 12: args 2, varnames (self, name), cellvars (self)
# function Widget.__init__.<lambda> line 14: freevars (self), flags NESTED
# observe
#   instance 0 of Widget {held: token one#1, on_click: function 0 Widget.__init__.<locals>.<lambda> [self: cell 0 = instance 0]}
# observe
#   'dropped'
# collect
# died one#1
# died two#1
# observe
#   'without the callback no collection is needed'
# end
#   Widget = class 0 Widget {__init__: function 0 Widget.__init__}
#   one = None
#   two = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Widget line 11: flags NOFREE
# function Widget.__init__ line 12: args 2, varnames (self, name), cellvars (self)
# function Widget.__init__.<lambda> line 14: freevars (self), flags NESTED
# observe
#   instance 0 of Widget {held: token one#1, on_click: function 0 Widget.__init__.<locals>.<lambda> [self: cell 0 = instance 0]}
# observe
#   'dropped'
# collect
# died one#1
# died two#1
# observe
#   'without the callback no collection is needed'
# end
#   Widget = class 0 Widget {__init__: function 0 Widget.__init__}
#   one = None
#   two = None
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Widget line 11
# function Widget.__init__ line 12: args 2, varnames (self, name), cellvars (self)
# function Widget.__init__.<lambda> line 14: freevars (self), flags NESTED
# observe
#   instance 0 of Widget {held: token one#1, on_click: function 0 Widget.__init__.<locals>.<lambda> [self: cell 0 = instance 0]}
# observe
#   'dropped'
# collect
# died one#1
# died two#1
# observe
#   'without the callback no collection is needed'
# end
#   Widget = class 0 Widget {__init__: function 0 Widget.__init__}
#   one = None
#   two = None
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Widget line 11: cellvars (__classdict__)
# function Widget.__init__ line 12: args 2, varnames (self, name), cellvars (self), flags METHOD
# function Widget.__init__.<lambda> line 14: freevars (self), flags NESTED
# observe
#   instance 0 of Widget {held: token one#1, on_click: function 0 Widget.__init__.<locals>.<lambda> [self: cell 0 = instance 0]}
# observe
#   'dropped'
# collect
# died one#1
# died two#1
# observe
#   'without the callback no collection is needed'
# end
#   Widget = class 0 Widget {__init__: function 0 Widget.__init__}
#   one = None
#   two = None
# teardown
