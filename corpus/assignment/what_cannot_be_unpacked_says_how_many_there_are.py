# An iterable with too many items, or too few, binds none of the targets; what is said of it depends on what it is.
# why: Language Reference 7.2, Assignment statements: as many items as there are targets
# found: written by hand, after PyPy's board
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def unpack(iterable):
    x = token('old')
    def held():
        return x, y
    try:
        x, y = iterable
    except ValueError as error:
        observe(error)
    observe(held)


def generate():
    try:
        yield token('a')
        yield token('b')
        yield token('c')
    finally:
        observe('closed')


class Items(object):
    def __init__(self, items):
        self.items = items
    def __iter__(self):
        return iter(self.items)


for iterable in ((1, 2, 3), [1, 2, 3], {1: 0, 2: 0, 3: 0}, 'abc', b'abc', range(3), {1: 0, 2: 0, 3: 0}.items(), {4}):
    unpack(iterable)
for iterable in (iter([1, 2, 3, 4]), map(str, (1, 2, 3)), zip((1, 2, 3)), enumerate('abc'), iter(())):
    unpack(iterable)
    observe(list(iterable))
unpack(generate())
unpack(Items([1, 2, 3]))
unpack(Items(generate()))
unpack(Items('x'))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function unpack line 11: args 1, varnames (iterable, held, error), cellvars (x, y)
# function unpack.held line 13: freevars (x, y), flags NESTED
# function generate line 22: flags GENERATOR NOFREE
# class Items line 31: flags NOFREE
# function Items.__init__ line 32: args 2, varnames (self, items), flags NOFREE
# function Items.__iter__ line 34: args 1, varnames (self), flags NOFREE
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#1, y: cell 1 empty]
# died old#1
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#2, y: cell 1 empty]
# died old#2
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#3, y: cell 1 empty]
# died old#3
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#4, y: cell 1 empty]
# died old#4
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#5, y: cell 1 empty]
# died old#5
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#6, y: cell 1 empty]
# died old#6
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#7, y: cell 1 empty]
# died old#7
# observe
#   exception 0 ValueError('not enough values to unpack (expected 2, got 1)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#8, y: cell 1 empty]
# died old#8
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#9, y: cell 1 empty]
# died old#9
# observe
#   list 0 [4]
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#10, y: cell 1 empty]
# died old#10
# observe
#   list 0 []
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#11, y: cell 1 empty]
# died old#11
# observe
#   list 0 []
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#12, y: cell 1 empty]
# died old#12
# observe
#   list 0 []
# observe
#   exception 0 ValueError('not enough values to unpack (expected 2, got 0)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#13, y: cell 1 empty]
# died old#13
# observe
#   list 0 []
# died a#1
# died b#1
# died c#1
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#14, y: cell 1 empty]
# died old#14
# observe
#   'closed'
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#15, y: cell 1 empty]
# died a#2
# died b#2
# died c#2
# died old#15
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#16, y: cell 1 empty]
# died old#16
# observe
#   'closed'
# observe
#   exception 0 ValueError('not enough values to unpack (expected 2, got 1)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#17, y: cell 1 empty]
# died old#17
# end
#   unpack = function 0 unpack
#   generate = function 1 generate
#   Items = class 0 Items {__init__: function 2 Items.__init__, __iter__: function 3 Items.__iter__}
#   iterable = <tuple_iterator>
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function unpack line 11: args 1, varnames (iterable, held, error), cellvars (x, y)
# function unpack.held line 13: freevars (x, y), flags NESTED
# function generate line 22: flags GENERATOR NOFREE
# class Items line 31: flags NOFREE
# function Items.__init__ line 32: args 2, varnames (self, items), flags NOFREE
# function Items.__iter__ line 34: args 1, varnames (self), flags NOFREE
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#1, y: cell 1 empty]
# died old#1
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#2, y: cell 1 empty]
# died old#2
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#3, y: cell 1 empty]
# died old#3
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#4, y: cell 1 empty]
# died old#4
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#5, y: cell 1 empty]
# died old#5
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#6, y: cell 1 empty]
# died old#6
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#7, y: cell 1 empty]
# died old#7
# observe
#   exception 0 ValueError('not enough values to unpack (expected 2, got 1)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#8, y: cell 1 empty]
# died old#8
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#9, y: cell 1 empty]
# died old#9
# observe
#   list 0 [4]
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#10, y: cell 1 empty]
# died old#10
# observe
#   list 0 []
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#11, y: cell 1 empty]
# died old#11
# observe
#   list 0 []
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#12, y: cell 1 empty]
# died old#12
# observe
#   list 0 []
# observe
#   exception 0 ValueError('not enough values to unpack (expected 2, got 0)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#13, y: cell 1 empty]
# died old#13
# observe
#   list 0 []
# died a#1
# died b#1
# died c#1
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#14, y: cell 1 empty]
# died old#14
# observe
#   'closed'
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#15, y: cell 1 empty]
# died a#2
# died b#2
# died c#2
# died old#15
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#16, y: cell 1 empty]
# died old#16
# observe
#   'closed'
# observe
#   exception 0 ValueError('not enough values to unpack (expected 2, got 1)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#17, y: cell 1 empty]
# died old#17
# end
#   unpack = function 0 unpack
#   generate = function 1 generate
#   Items = class 0 Items {__init__: function 2 Items.__init__, __iter__: function 3 Items.__iter__}
#   iterable = <tuple_iterator>
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function unpack line 11: args 1, varnames (iterable, held, error), cellvars (x, y)
# function unpack.held line 13: freevars (x, y), flags NESTED
# function generate line 22: flags GENERATOR
# class Items line 31
# function Items.__init__ line 32: args 2, varnames (self, items)
# function Items.__iter__ line 34: args 1, varnames (self)
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#1, y: cell 1 empty]
# died old#1
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#2, y: cell 1 empty]
# died old#2
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#3, y: cell 1 empty]
# died old#3
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#4, y: cell 1 empty]
# died old#4
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#5, y: cell 1 empty]
# died old#5
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#6, y: cell 1 empty]
# died old#6
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#7, y: cell 1 empty]
# died old#7
# observe
#   exception 0 ValueError('not enough values to unpack (expected 2, got 1)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#8, y: cell 1 empty]
# died old#8
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#9, y: cell 1 empty]
# died old#9
# observe
#   list 0 [4]
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#10, y: cell 1 empty]
# died old#10
# observe
#   list 0 []
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#11, y: cell 1 empty]
# died old#11
# observe
#   list 0 []
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#12, y: cell 1 empty]
# died old#12
# observe
#   list 0 []
# observe
#   exception 0 ValueError('not enough values to unpack (expected 2, got 0)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#13, y: cell 1 empty]
# died old#13
# observe
#   list 0 []
# died a#1
# died b#1
# died c#1
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#14, y: cell 1 empty]
# observe
#   'closed'
# died old#14
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#15, y: cell 1 empty]
# died a#2
# died b#2
# died c#2
# died old#15
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#16, y: cell 1 empty]
# observe
#   'closed'
# died old#16
# observe
#   exception 0 ValueError('not enough values to unpack (expected 2, got 1)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#17, y: cell 1 empty]
# died old#17
# end
#   unpack = function 0 unpack
#   generate = function 1 generate
#   Items = class 0 Items {__init__: function 2 Items.__init__, __iter__: function 3 Items.__iter__}
#   iterable = <tuple_iterator>
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function unpack line 11: args 1, varnames (iterable, held, error), cellvars (x, y)
# function unpack.held line 13: freevars (x, y), flags NESTED
# function generate line 22: flags GENERATOR
# class Items line 31: cellvars (__classdict__)
# function Items.__init__ line 32: args 2, varnames (self, items), flags METHOD
# function Items.__iter__ line 34: args 1, varnames (self), flags METHOD
# observe
#   exception 0 ValueError('too many values to unpack (expected 2, got 3)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#1, y: cell 1 empty]
# died old#1
# observe
#   exception 0 ValueError('too many values to unpack (expected 2, got 3)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#2, y: cell 1 empty]
# died old#2
# observe
#   exception 0 ValueError('too many values to unpack (expected 2, got 3)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#3, y: cell 1 empty]
# died old#3
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#4, y: cell 1 empty]
# died old#4
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#5, y: cell 1 empty]
# died old#5
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#6, y: cell 1 empty]
# died old#6
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#7, y: cell 1 empty]
# died old#7
# observe
#   exception 0 ValueError('not enough values to unpack (expected 2, got 1)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#8, y: cell 1 empty]
# died old#8
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#9, y: cell 1 empty]
# died old#9
# observe
#   list 0 [4]
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#10, y: cell 1 empty]
# died old#10
# observe
#   list 0 []
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#11, y: cell 1 empty]
# died old#11
# observe
#   list 0 []
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#12, y: cell 1 empty]
# died old#12
# observe
#   list 0 []
# observe
#   exception 0 ValueError('not enough values to unpack (expected 2, got 0)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#13, y: cell 1 empty]
# died old#13
# observe
#   list 0 []
# died a#1
# died b#1
# died c#1
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#14, y: cell 1 empty]
# died old#14
# observe
#   'closed'
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#15, y: cell 1 empty]
# died a#2
# died b#2
# died c#2
# died old#15
# observe
#   exception 0 ValueError('too many values to unpack (expected 2)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#16, y: cell 1 empty]
# died old#16
# observe
#   'closed'
# observe
#   exception 0 ValueError('not enough values to unpack (expected 2, got 1)')
# observe
#   function 0 unpack.<locals>.held [x: cell 0 = token old#17, y: cell 1 empty]
# died old#17
# end
#   unpack = function 0 unpack
#   generate = function 1 generate
#   Items = class 0 Items {__init__: function 2 Items.__init__, __iter__: function 3 Items.__iter__}
#   iterable = <tuple_iterator>
# teardown
