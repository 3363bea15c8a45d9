# A closure assigned to a class attribute is bound like a method; it captures what it captured where it was made.
# why: data model, user-defined functions as attributes of a class
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(greeting):
    return lambda self: (greeting, self.name)


class C:
    def __init__(self, name):
        self.name = name


c = C("early")
C.greet = outer("hello")
observe(c.greet(), C("late").greet(), C)
C.greet = outer("bye")
observe(c.greet())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (greeting), cellvars (greeting)
# function outer.<lambda> line 12: args 1, varnames (self), freevars (greeting), flags NESTED
# class C line 15: flags NOFREE
# function C.__init__ line 16: args 2, varnames (self, name), flags NOFREE
# observe
#   ('hello', 'early')
#   ('hello', 'late')
#   class 0 C {__init__: function 0 C.__init__, greet: function 1 outer.<locals>.<lambda> [greeting: cell 0 = 'hello']}
# observe
#   ('bye', 'early')
# end
#   outer = function 0 outer
#   C = class 0 C {__init__: function 1 C.__init__, greet: function 2 outer.<locals>.<lambda> [greeting: cell 0 = 'bye']}
#   c = instance 0 of C {name: 'early'}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (greeting), cellvars (greeting)
# function outer.<lambda> line 12: args 1, varnames (self), freevars (greeting), flags NESTED
# class C line 15: flags NOFREE
# function C.__init__ line 16: args 2, varnames (self, name), flags NOFREE
# observe
#   ('hello', 'early')
#   ('hello', 'late')
#   class 0 C {__init__: function 0 C.__init__, greet: function 1 outer.<locals>.<lambda> [greeting: cell 0 = 'hello']}
# observe
#   ('bye', 'early')
# end
#   outer = function 0 outer
#   C = class 0 C {__init__: function 1 C.__init__, greet: function 2 outer.<locals>.<lambda> [greeting: cell 0 = 'bye']}
#   c = instance 0 of C {name: 'early'}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: args 1, varnames (greeting), cellvars (greeting)
# function outer.<lambda> line 12: args 1, varnames (self), freevars (greeting), flags NESTED
# class C line 15
# function C.__init__ line 16: args 2, varnames (self, name)
# observe
#   ('hello', 'early')
#   ('hello', 'late')
#   class 0 C {__init__: function 0 C.__init__, greet: function 1 outer.<locals>.<lambda> [greeting: cell 0 = 'hello']}
# observe
#   ('bye', 'early')
# end
#   outer = function 0 outer
#   C = class 0 C {__init__: function 1 C.__init__, greet: function 2 outer.<locals>.<lambda> [greeting: cell 0 = 'bye']}
#   c = instance 0 of C {name: 'early'}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (greeting), cellvars (greeting)
# function outer.<lambda> line 12: args 1, varnames (self), freevars (greeting), flags NESTED
# class C line 15: cellvars (__classdict__)
# function C.__init__ line 16: args 2, varnames (self, name), flags METHOD
# observe
#   ('hello', 'early')
#   ('hello', 'late')
#   class 0 C {__init__: function 0 C.__init__, greet: function 1 outer.<locals>.<lambda> [greeting: cell 0 = 'hello']}
# observe
#   ('bye', 'early')
# end
#   outer = function 0 outer
#   C = class 0 C {__init__: function 1 C.__init__, greet: function 2 outer.<locals>.<lambda> [greeting: cell 0 = 'bye']}
#   c = instance 0 of C {name: 'early'}
# teardown
