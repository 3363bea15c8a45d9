# A method that runs when the module's names are gone finds builtins: since 3.10 by its own function, before that it looks in the cleared globals.
# why: Data model: function.__builtins__, new in version 3.10
# found: written by hand, after CPython's own tests
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Last:
    def __init__(self, held):
        self.me = self
        self.held = lambda: held

    def __del__(self):
        print(len("dead"))


last = Last(token("held"))
observe(last.held)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Last line 11: flags NOFREE
# function Last.__init__ line 12: args 2, varnames (self, held), cellvars (held)
# function Last.__init__.<lambda> line 14: freevars (held), flags NESTED
# function Last.__del__ line 16: args 1, varnames (self), flags NOFREE
# observe
#   function 0 Last.__init__.<locals>.<lambda> [held: cell 0 = token held#1]
# end
#   Last = class 0 Last {__init__: function 0 Last.__init__, __del__: function 1 Last.__del__}
#   last = instance 0 of Last {me: instance 0, held: function 2 Last.__init__.<locals>.<lambda> [held: cell 0 = token held#1]}
# died held#1
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Last line 11: flags NOFREE
# function Last.__init__ line 12: args 2, varnames (self, held), cellvars (held)
# function Last.__init__.<lambda> line 14: freevars (held), flags NESTED
# function Last.__del__ line 16: args 1, varnames (self), flags NOFREE
# observe
#   function 0 Last.__init__.<locals>.<lambda> [held: cell 0 = token held#1]
# end
#   Last = class 0 Last {__init__: function 0 Last.__init__, __del__: function 1 Last.__del__}
#   last = instance 0 of Last {me: instance 0, held: function 2 Last.__init__.<locals>.<lambda> [held: cell 0 = token held#1]}
# died held#1
# print 4\n
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Last line 11
# function Last.__init__ line 12: args 2, varnames (self, held), cellvars (held)
# function Last.__init__.<lambda> line 14: freevars (held), flags NESTED
# function Last.__del__ line 16: args 1, varnames (self)
# observe
#   function 0 Last.__init__.<locals>.<lambda> [held: cell 0 = token held#1]
# end
#   Last = class 0 Last {__init__: function 0 Last.__init__, __del__: function 1 Last.__del__}
#   last = instance 0 of Last {me: instance 0, held: function 2 Last.__init__.<locals>.<lambda> [held: cell 0 = token held#1]}
# died held#1
# print 4\n
# teardown

# === expected, format 1: 3.14
# module <module> line 1
# class Last line 11: cellvars (__classdict__)
# function Last.__init__ line 12: args 2, varnames (self, held), cellvars (held), flags METHOD
# function Last.__init__.<lambda> line 14: freevars (held), flags NESTED
# function Last.__del__ line 16: args 1, varnames (self), flags METHOD
# observe
#   function 0 Last.__init__.<locals>.<lambda> [held: cell 0 = token held#1]
# end
#   Last = class 0 Last {__init__: function 0 Last.__init__, __del__: function 1 Last.__del__}
#   last = instance 0 of Last {me: instance 0, held: function 2 Last.__init__.<locals>.<lambda> [held: cell 0 = token held#1]}
# died held#1
# print 4\n
# teardown

# === expected, format 1: 3.15
# module <module> line 1
# class Last line 11: cellvars (__classdict__)
# function Last.__init__ line 12: args 2, varnames (self, held), cellvars (held), flags METHOD
# function Last.__init__.<lambda> line 14: freevars (held), flags NESTED
# function Last.__del__ line 16: args 1, varnames (self), flags METHOD
# not modelled line 1: __del__ in a collection
