# `__del__` runs when the last holder lets go, with the object still whole; what it raises is lost, and only then its attributes die.
# why: Data model, object.__del__; PEP 442
# found: written by hand, as a program that people write
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


log = []
class R:
    def __init__(self, n, t):
        self.n = n; self.t = t
    def __del__(self):
        log.append(self.n)
        observe('del', self.n, self)
class S(R):
    def __del__(self):
        super().__del__()
        raise ValueError('lost')
def f():
    a = token('a')
    r = R('r', token('in r'))
    z = token('z')
    return 1
f()
observe(1)
s = S('s', token('in s'))
s = None
observe(2)
def clo():
    r = R('cell', token('c'))
    def g(): return r
    def h(): return g
    return h
h = clo()
observe(3)
h = None
observe(4)
collect()
observe(5)
def gen():
    r = R('in gen', token('g'))
    try:
        yield 1
    finally:
        observe('gen end')
g = gen(); next(g); del g
observe(6)
last = R('last', token('last'))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class R line 12: flags NOFREE
# function R.__init__ line 13: args 3, varnames (self, n, t), flags NOFREE
# function R.__del__ line 15: args 1, varnames (self), flags NOFREE
# class S line 18: cellvars (__class__)
# function S.__del__ line 19: args 1, varnames (self), freevars (__class__)
# function f line 22: varnames (a, r, z), flags NOFREE
# function clo line 32: varnames (h), cellvars (g, r)
# function clo.g line 34: freevars (r), flags NESTED
# function clo.h line 35: freevars (g), flags NESTED
# function gen line 43: varnames (r), flags GENERATOR NOFREE
# died a#1
# observe
#   'del'
#   'r'
#   instance 0 of R {n: 'r', t: token in r#1}
# died in r#1
# died z#1
# observe
#   1
# observe
#   'del'
#   's'
#   instance 0 of S {n: 's', t: token in s#1}
# died in s#1
# observe
#   2
# observe
#   3
# observe
#   'del'
#   'cell'
#   instance 0 of R {n: 'cell', t: token c#1}
# died c#1
# observe
#   4
# collect
# observe
#   5
# observe
#   'gen end'
# observe
#   'del'
#   'in gen'
#   instance 0 of R {n: 'in gen', t: token g#1}
# died g#1
# observe
#   6
# end
#   log = list 0 ['r', 's', 'cell', 'in gen']
#   R = class 0 R {__init__: function 0 R.__init__, __del__: function 1 R.__del__}
#   S = class 1 S {__del__: function 2 S.__del__ [__class__: cell 0 = class 1]}
#   f = function 3 f
#   s = None
#   clo = function 4 clo
#   h = None
#   gen = function 5 gen
#   last = instance 0 of R {n: 'last', t: token last#1}
# died last#1
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class R line 12: flags NOFREE
# function R.__init__ line 13: args 3, varnames (self, n, t), flags NOFREE
# function R.__del__ line 15: args 1, varnames (self), flags NOFREE
# class S line 18: cellvars (__class__)
# function S.__del__ line 19: args 1, varnames (self), freevars (__class__)
# function f line 22: varnames (a, r, z), flags NOFREE
# function clo line 32: varnames (h), cellvars (g, r)
# function clo.g line 34: freevars (r), flags NESTED
# function clo.h line 35: freevars (g), flags NESTED
# function gen line 43: varnames (r), flags GENERATOR NOFREE
# died a#1
# observe
#   'del'
#   'r'
#   instance 0 of R {n: 'r', t: token in r#1}
# died in r#1
# died z#1
# observe
#   1
# observe
#   'del'
#   's'
#   instance 0 of S {n: 's', t: token in s#1}
# died in s#1
# observe
#   2
# observe
#   3
# observe
#   'del'
#   'cell'
#   instance 0 of R {n: 'cell', t: token c#1}
# died c#1
# observe
#   4
# collect
# observe
#   5
# observe
#   'gen end'
# observe
#   'del'
#   'in gen'
#   instance 0 of R {n: 'in gen', t: token g#1}
# died g#1
# observe
#   6
# end
#   log = list 0 ['r', 's', 'cell', 'in gen']
#   R = class 0 R {__init__: function 0 R.__init__, __del__: function 1 R.__del__}
#   S = class 1 S {__del__: function 2 S.__del__ [__class__: cell 0 = class 1]}
#   f = function 3 f
#   s = None
#   clo = function 4 clo
#   h = None
#   gen = function 5 gen
#   last = instance 0 of R {n: 'last', t: token last#1}
# died last#1
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class R line 12
# function R.__init__ line 13: args 3, varnames (self, n, t)
# function R.__del__ line 15: args 1, varnames (self)
# class S line 18: cellvars (__class__)
# function S.__del__ line 19: args 1, varnames (self), freevars (__class__)
# function f line 22: varnames (a, r, z)
# function clo line 32: varnames (h), cellvars (g, r)
# function clo.g line 34: freevars (r), flags NESTED
# function clo.h line 35: freevars (g), flags NESTED
# function gen line 43: varnames (r), flags GENERATOR
# died a#1
# observe
#   'del'
#   'r'
#   instance 0 of R {n: 'r', t: token in r#1}
# died in r#1
# died z#1
# observe
#   1
# observe
#   'del'
#   's'
#   instance 0 of S {n: 's', t: token in s#1}
# died in s#1
# observe
#   2
# observe
#   3
# observe
#   'del'
#   'cell'
#   instance 0 of R {n: 'cell', t: token c#1}
# died c#1
# observe
#   4
# collect
# observe
#   5
# observe
#   'gen end'
# observe
#   'del'
#   'in gen'
#   instance 0 of R {n: 'in gen', t: token g#1}
# died g#1
# observe
#   6
# end
#   log = list 0 ['r', 's', 'cell', 'in gen']
#   R = class 0 R {__init__: function 0 R.__init__, __del__: function 1 R.__del__}
#   S = class 1 S {__del__: function 2 S.__del__ [__class__: cell 0 = class 1]}
#   f = function 3 f
#   s = None
#   clo = function 4 clo
#   h = None
#   gen = function 5 gen
#   last = instance 0 of R {n: 'last', t: token last#1}
# died last#1
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class R line 12: cellvars (__classdict__)
# function R.__init__ line 13: args 3, varnames (self, n, t), flags METHOD
# function R.__del__ line 15: args 1, varnames (self), flags METHOD
# class S line 18: cellvars (__class__, __classdict__)
# function S.__del__ line 19: args 1, varnames (self), freevars (__class__), flags METHOD
# function f line 22: varnames (a, r, z)
# function clo line 32: varnames (h), cellvars (g, r)
# function clo.g line 34: freevars (r), flags NESTED
# function clo.h line 35: freevars (g), flags NESTED
# function gen line 43: varnames (r), flags GENERATOR
# died z#1
# observe
#   'del'
#   'r'
#   instance 0 of R {n: 'r', t: token in r#1}
# died a#1
# died in r#1
# observe
#   1
# observe
#   'del'
#   's'
#   instance 0 of S {n: 's', t: token in s#1}
# died in s#1
# observe
#   2
# observe
#   3
# observe
#   'del'
#   'cell'
#   instance 0 of R {n: 'cell', t: token c#1}
# died c#1
# observe
#   4
# collect
# observe
#   5
# observe
#   'gen end'
# observe
#   'del'
#   'in gen'
#   instance 0 of R {n: 'in gen', t: token g#1}
# died g#1
# observe
#   6
# end
#   log = list 0 ['r', 's', 'cell', 'in gen']
#   R = class 0 R {__init__: function 0 R.__init__, __del__: function 1 R.__del__}
#   S = class 1 S {__del__: function 2 S.__del__ [__class__: cell 0 = class 1]}
#   f = function 3 f
#   s = None
#   clo = function 4 clo
#   h = None
#   gen = function 5 gen
#   last = instance 0 of R {n: 'last', t: token last#1}
# died last#1
# teardown
