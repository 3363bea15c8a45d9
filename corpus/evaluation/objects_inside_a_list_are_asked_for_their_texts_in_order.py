# The text of a container asks each object in it, in order, when the text is made and not before.
# why: Data model, object.__repr__ and object.__str__; Library Reference, repr
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def make():
    asked = []

    class Item:
        def __init__(self, name):
            self.name = name

        def __repr__(self):
            asked.append(self.name)
            return "Item({!r}, {})".format(self.name, len(asked))

    return Item, lambda: asked


Item, asked = make()
a, b = Item("a"), Item("b")
late = lambda: "%s and %s" % ([a], (b, a))
observe(asked())
print([a, {"k": b}])
print(f"{[b]!s:>20}", late())
observe(asked())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function make line 11: varnames (Item), cellvars (asked)
# class make.Item line 14: freevars (asked)
# function make.Item.__init__ line 15: args 2, varnames (self, name), flags NESTED NOFREE
# function make.Item.__repr__ line 18: args 1, varnames (self), freevars (asked), flags NESTED
# function make.<lambda> line 22: freevars (asked), flags NESTED
# function <lambda> line 27: flags NOFREE
# observe
#   list 0 []
# print [Item('a', 1), {'k': Item('b', 2)}]\n      [Item('b', 3)] [Item('a', 4)] and (Item('b', 5), Item('a', 6))\n
# observe
#   list 0 ['a', 'b', 'b', 'a', 'b', 'a']
# end
#   make = function 0 make
#   Item = class 0 make.<locals>.Item {__init__: function 1 make.<locals>.Item.__init__, __repr__: function 2 make.<locals>.Item.__repr__ [asked: cell 0 = list 0 ['a', 'b', 'b', 'a', 'b', 'a']]}
#   asked = function 3 make.<locals>.<lambda> [asked: cell 0]
#   a = instance 0 of make.<locals>.Item {name: 'a'}
#   b = instance 1 of make.<locals>.Item {name: 'b'}
#   late = function 4 <lambda>
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function make line 11: varnames (Item), cellvars (asked)
# class make.Item line 14: freevars (asked)
# function make.Item.__init__ line 15: args 2, varnames (self, name), flags NESTED NOFREE
# function make.Item.__repr__ line 18: args 1, varnames (self), freevars (asked), flags NESTED
# function make.<lambda> line 22: freevars (asked), flags NESTED
# function <lambda> line 27: flags NOFREE
# observe
#   list 0 []
# print [Item('a', 1), {'k': Item('b', 2)}]\n      [Item('b', 3)] [Item('a', 4)] and (Item('b', 5), Item('a', 6))\n
# observe
#   list 0 ['a', 'b', 'b', 'a', 'b', 'a']
# end
#   make = function 0 make
#   Item = class 0 make.<locals>.Item {__init__: function 1 make.<locals>.Item.__init__, __repr__: function 2 make.<locals>.Item.__repr__ [asked: cell 0 = list 0 ['a', 'b', 'b', 'a', 'b', 'a']]}
#   asked = function 3 make.<locals>.<lambda> [asked: cell 0]
#   a = instance 0 of make.<locals>.Item {name: 'a'}
#   b = instance 1 of make.<locals>.Item {name: 'b'}
#   late = function 4 <lambda>
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function make line 11: varnames (Item), cellvars (asked)
# class make.Item line 14: freevars (asked)
# function make.Item.__init__ line 15: args 2, varnames (self, name), flags NESTED
# function make.Item.__repr__ line 18: args 1, varnames (self), freevars (asked), flags NESTED
# function make.<lambda> line 22: freevars (asked), flags NESTED
# function <lambda> line 27
# observe
#   list 0 []
# print [Item('a', 1), {'k': Item('b', 2)}]\n      [Item('b', 3)] [Item('a', 4)] and (Item('b', 5), Item('a', 6))\n
# observe
#   list 0 ['a', 'b', 'b', 'a', 'b', 'a']
# end
#   make = function 0 make
#   Item = class 0 make.<locals>.Item {__init__: function 1 make.<locals>.Item.__init__, __repr__: function 2 make.<locals>.Item.__repr__ [asked: cell 0 = list 0 ['a', 'b', 'b', 'a', 'b', 'a']]}
#   asked = function 3 make.<locals>.<lambda> [asked: cell 0]
#   a = instance 0 of make.<locals>.Item {name: 'a'}
#   b = instance 1 of make.<locals>.Item {name: 'b'}
#   late = function 4 <lambda>
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function make line 11: varnames (Item), cellvars (asked)
# class make.Item line 14: cellvars (__classdict__), freevars (asked)
# function make.Item.__init__ line 15: args 2, varnames (self, name), flags NESTED METHOD
# function make.Item.__repr__ line 18: args 1, varnames (self), freevars (asked), flags NESTED METHOD
# function make.<lambda> line 22: freevars (asked), flags NESTED
# function <lambda> line 27
# observe
#   list 0 []
# print [Item('a', 1), {'k': Item('b', 2)}]\n      [Item('b', 3)] [Item('a', 4)] and (Item('b', 5), Item('a', 6))\n
# observe
#   list 0 ['a', 'b', 'b', 'a', 'b', 'a']
# end
#   make = function 0 make
#   Item = class 0 make.<locals>.Item {__init__: function 1 make.<locals>.Item.__init__, __repr__: function 2 make.<locals>.Item.__repr__ [asked: cell 0 = list 0 ['a', 'b', 'b', 'a', 'b', 'a']]}
#   asked = function 3 make.<locals>.<lambda> [asked: cell 0]
#   a = instance 0 of make.<locals>.Item {name: 'a'}
#   b = instance 1 of make.<locals>.Item {name: 'b'}
#   late = function 4 <lambda>
# teardown
