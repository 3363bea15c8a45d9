# All methods of a class hold the same cells of the function around; instances have none of their own.
# why: Language Reference 4.2.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    total = 0

    class Account:
        def add(self, amount):
            nonlocal total
            total += amount
            return self

        def read(self):
            return total
    return Account


Account = outer()
one, two = Account(), Account()
one.add(5)
two.add(10)
observe(one.read(), Account, one, outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (Account), cellvars (total)
# class outer.Account line 14: freevars (total)
# function outer.Account.add line 15: args 2, varnames (self, amount), freevars (total), flags NESTED
# function outer.Account.read line 20: args 1, varnames (self), freevars (total), flags NESTED
# observe
#   15
#   class 0 outer.<locals>.Account {add: function 0 outer.<locals>.Account.add [total: cell 0 = 15], read: function 1 outer.<locals>.Account.read [total: cell 0]}
#   instance 0 of outer.<locals>.Account {}
#   class 1 outer.<locals>.Account {add: function 2 outer.<locals>.Account.add [total: cell 1 = 0], read: function 3 outer.<locals>.Account.read [total: cell 1]}
# end
#   outer = function 0 outer
#   Account = class 0 outer.<locals>.Account {add: function 1 outer.<locals>.Account.add [total: cell 0 = 15], read: function 2 outer.<locals>.Account.read [total: cell 0]}
#   one = instance 0 of outer.<locals>.Account {}
#   two = instance 1 of outer.<locals>.Account {}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (Account), cellvars (total)
# class outer.Account line 14: freevars (total)
# function outer.Account.add line 15: args 2, varnames (self, amount), freevars (total), flags NESTED
# function outer.Account.read line 20: args 1, varnames (self), freevars (total), flags NESTED
# observe
#   15
#   class 0 outer.<locals>.Account {add: function 0 outer.<locals>.Account.add [total: cell 0 = 15], read: function 1 outer.<locals>.Account.read [total: cell 0]}
#   instance 0 of outer.<locals>.Account {}
#   class 1 outer.<locals>.Account {add: function 2 outer.<locals>.Account.add [total: cell 1 = 0], read: function 3 outer.<locals>.Account.read [total: cell 1]}
# end
#   outer = function 0 outer
#   Account = class 0 outer.<locals>.Account {add: function 1 outer.<locals>.Account.add [total: cell 0 = 15], read: function 2 outer.<locals>.Account.read [total: cell 0]}
#   one = instance 0 of outer.<locals>.Account {}
#   two = instance 1 of outer.<locals>.Account {}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: varnames (Account), cellvars (total)
# class outer.Account line 14: freevars (total)
# function outer.Account.add line 15: args 2, varnames (self, amount), freevars (total), flags NESTED
# function outer.Account.read line 20: args 1, varnames (self), freevars (total), flags NESTED
# observe
#   15
#   class 0 outer.<locals>.Account {add: function 0 outer.<locals>.Account.add [total: cell 0 = 15], read: function 1 outer.<locals>.Account.read [total: cell 0]}
#   instance 0 of outer.<locals>.Account {}
#   class 1 outer.<locals>.Account {add: function 2 outer.<locals>.Account.add [total: cell 1 = 0], read: function 3 outer.<locals>.Account.read [total: cell 1]}
# end
#   outer = function 0 outer
#   Account = class 0 outer.<locals>.Account {add: function 1 outer.<locals>.Account.add [total: cell 0 = 15], read: function 2 outer.<locals>.Account.read [total: cell 0]}
#   one = instance 0 of outer.<locals>.Account {}
#   two = instance 1 of outer.<locals>.Account {}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: varnames (Account), cellvars (total)
# class outer.Account line 14: cellvars (__classdict__), freevars (total)
# function outer.Account.add line 15: args 2, varnames (self, amount), freevars (total), flags NESTED METHOD
# function outer.Account.read line 20: args 1, varnames (self), freevars (total), flags NESTED METHOD
# observe
#   15
#   class 0 outer.<locals>.Account {add: function 0 outer.<locals>.Account.add [total: cell 0 = 15], read: function 1 outer.<locals>.Account.read [total: cell 0]}
#   instance 0 of outer.<locals>.Account {}
#   class 1 outer.<locals>.Account {add: function 2 outer.<locals>.Account.add [total: cell 1 = 0], read: function 3 outer.<locals>.Account.read [total: cell 1]}
# end
#   outer = function 0 outer
#   Account = class 0 outer.<locals>.Account {add: function 1 outer.<locals>.Account.add [total: cell 0 = 15], read: function 2 outer.<locals>.Account.read [total: cell 0]}
#   one = instance 0 of outer.<locals>.Account {}
#   two = instance 1 of outer.<locals>.Account {}
# teardown
