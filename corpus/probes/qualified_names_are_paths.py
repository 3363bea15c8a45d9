# A qualified name is the path to a definition, except where the name is declared global.
# why: PEP 3155; Language Reference 7.12
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

def f():
    def g():
        class C:
            def m(self):
                return lambda: [lambda: x for x in self]
        return C
    return g


def declares():
    global g, C, l
    def g():
        def h(): pass
        return h
    class C:
        def m(self): pass
        class D: pass
    l = lambda: 1


class K:
    global h, L
    def h(self):
        return lambda: 1
    class L:
        def m(self): pass


def nonlocals():
    g = None
    def h():
        nonlocal g
        def g(): pass
        return g
    return h


def generated(it):
    return (lambda: (y for y in x) for x in it), [(lambda: 1, (i for i in x)) for x in it]


class Holds:
    a = [(lambda: 1, (i for i in x)) for x in []]
    @(lambda x: x)
    def m(self, a=lambda: 1): pass


b = [(lambda: 1, (i for i in x)) for x in []]


class Private:
    global __g
    def __g(self): pass
    def m(self):
        global __h
        def __h(): pass
        class __c: pass


def not_inherited():
    global g
    def h():
        def g(): pass
        return g
    return h


def through_global():
    global made
    def made():
        class K:
            def m(self): pass
        return K


async def waits():
    async def g(): pass
    return (x async for x in g)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 6: varnames (g), flags NOFREE
# function f.g line 7: varnames (C), flags NESTED NOFREE
# class f.g.C line 8: flags NOFREE
# function f.g.C.m line 9: args 1, varnames (self), cellvars (self), flags NESTED
# function f.g.C.m.<lambda> line 10: freevars (self), flags NESTED
# function f.g.C.m.<lambda>.<listcomp> line 10: args 1, varnames (.0), cellvars (x), flags NESTED
# function f.g.C.m.<lambda>.<listcomp>.<lambda> line 10: freevars (x), flags NESTED
# function declares line 15: flags NOFREE
# function declares.g line 17: varnames (h), flags NESTED NOFREE
# function declares.g.h line 18: flags NESTED NOFREE
# class declares.C line 20: flags NOFREE
# function declares.C.m line 21: args 1, varnames (self), flags NESTED NOFREE
# class declares.C.D line 22: flags NOFREE
# function declares.<lambda> line 23: flags NESTED NOFREE
# class K line 26: flags NOFREE
# function K.h line 28: args 1, varnames (self), flags NOFREE
# function K.h.<lambda> line 29: flags NESTED NOFREE
# class K.L line 30: flags NOFREE
# function K.L.m line 31: args 1, varnames (self), flags NOFREE
# function nonlocals line 34: varnames (h), cellvars (g)
# function nonlocals.h line 36: freevars (g), flags NESTED
# function nonlocals.h.g line 38: flags NESTED NOFREE
# function generated line 43: args 1, varnames (it), flags NOFREE
# function generated.<genexpr> line 44: args 1, varnames (.0), cellvars (x), flags NESTED GENERATOR
# function generated.<genexpr>.<lambda> line 44: freevars (x), flags NESTED
# function generated.<genexpr>.<lambda>.<genexpr> line 44: args 1, varnames (.0, y), flags NESTED GENERATOR NOFREE
# function generated.<listcomp> line 44: args 1, varnames (.0, x), flags NESTED NOFREE
# function generated.<listcomp>.<genexpr> line 44: args 1, varnames (.0, i), flags NESTED GENERATOR NOFREE
# function generated.<listcomp>.<lambda> line 44: flags NESTED NOFREE
# class Holds line 47: flags NOFREE
# function Holds.<listcomp> line 48: args 1, varnames (.0, x), flags NOFREE
# function Holds.<listcomp>.<genexpr> line 48: args 1, varnames (.0, i), flags NESTED GENERATOR NOFREE
# function Holds.<listcomp>.<lambda> line 48: flags NESTED NOFREE
# function Holds.<lambda> line 49: args 1, varnames (x), flags NOFREE
# function Holds.m line 49: args 2, varnames (self, a), flags NOFREE
# function Holds.<lambda> line 50: flags NOFREE
# function <listcomp> line 53: args 1, varnames (.0, x), flags NOFREE
# function <listcomp>.<genexpr> line 53: args 1, varnames (.0, i), flags NESTED GENERATOR NOFREE
# function <listcomp>.<lambda> line 53: flags NESTED NOFREE
# class Private line 56: flags NOFREE
# function Private.__g line 58: args 1, varnames (self), flags NOFREE
# function Private.m line 59: args 1, varnames (self, _Private__c), flags NOFREE
# function Private.m.__h line 61: flags NESTED NOFREE
# class Private.m.__c line 62: flags NOFREE
# function not_inherited line 65: varnames (h), flags NOFREE
# function not_inherited.h line 67: varnames (g), flags NESTED NOFREE
# function not_inherited.h.g line 68: flags NESTED NOFREE
# function through_global line 73: flags NOFREE
# function through_global.made line 75: varnames (K), flags NESTED NOFREE
# class through_global.made.K line 76: flags NOFREE
# function through_global.made.K.m line 77: args 1, varnames (self), flags NESTED NOFREE
# function waits line 81: varnames (g), flags NOFREE COROUTINE
# function waits.g line 82: flags NESTED NOFREE COROUTINE
# function waits.<genexpr> line 83: args 1, varnames (.0, x), flags NESTED NOFREE ASYNC_GENERATOR
# end
#   f = function 0 f
#   declares = function 1 declares
#   h = function 2 h
#   L = class 0 L {m: function 3 L.m}
#   K = class 1 K {}
#   nonlocals = function 4 nonlocals
#   generated = function 5 generated
#   Holds = class 2 Holds {a: list 0 [], m: function 6 Holds.m defaults (function 7 Holds.<lambda>)}
#   b = list 1 []
#   _Private__g = function 8 __g
#   Private = class 3 Private {m: function 9 Private.m}
#   not_inherited = function 10 not_inherited
#   through_global = function 11 through_global
#   waits = function 12 waits
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 6: varnames (g), flags NOFREE
# function f.g line 7: varnames (C), flags NESTED NOFREE
# class f.g.C line 8: flags NOFREE
# function f.g.C.m line 9: args 1, varnames (self), cellvars (self), flags NESTED
# function f.g.C.m.<lambda> line 10: freevars (self), flags NESTED
# function f.g.C.m.<lambda>.<listcomp> line 10: args 1, varnames (.0), cellvars (x), flags NESTED
# function f.g.C.m.<lambda>.<listcomp>.<lambda> line 10: freevars (x), flags NESTED
# function declares line 15: flags NOFREE
# function declares.g line 17: varnames (h), flags NESTED NOFREE
# function declares.g.h line 18: flags NESTED NOFREE
# class declares.C line 20: flags NOFREE
# function declares.C.m line 21: args 1, varnames (self), flags NESTED NOFREE
# class declares.C.D line 22: flags NOFREE
# function declares.<lambda> line 23: flags NESTED NOFREE
# class K line 26: flags NOFREE
# function K.h line 28: args 1, varnames (self), flags NOFREE
# function K.h.<lambda> line 29: flags NESTED NOFREE
# class K.L line 30: flags NOFREE
# function K.L.m line 31: args 1, varnames (self), flags NOFREE
# function nonlocals line 34: varnames (h), cellvars (g)
# function nonlocals.h line 36: freevars (g), flags NESTED
# function nonlocals.h.g line 38: flags NESTED NOFREE
# function generated line 43: args 1, varnames (it), flags NOFREE
# function generated.<genexpr> line 44: args 1, varnames (.0), cellvars (x), flags NESTED GENERATOR
# function generated.<genexpr>.<lambda> line 44: freevars (x), flags NESTED
# function generated.<genexpr>.<lambda>.<genexpr> line 44: args 1, varnames (.0, y), flags NESTED GENERATOR NOFREE
# function generated.<listcomp> line 44: args 1, varnames (.0, x), flags NESTED NOFREE
# function generated.<listcomp>.<genexpr> line 44: args 1, varnames (.0, i), flags NESTED GENERATOR NOFREE
# function generated.<listcomp>.<lambda> line 44: flags NESTED NOFREE
# class Holds line 47: flags NOFREE
# function Holds.<listcomp> line 48: args 1, varnames (.0, x), flags NOFREE
# function Holds.<listcomp>.<genexpr> line 48: args 1, varnames (.0, i), flags NESTED GENERATOR NOFREE
# function Holds.<listcomp>.<lambda> line 48: flags NESTED NOFREE
# function Holds.<lambda> line 49: args 1, varnames (x), flags NOFREE
# function Holds.m line 49: args 2, varnames (self, a), flags NOFREE
# function Holds.<lambda> line 50: flags NOFREE
# function <listcomp> line 53: args 1, varnames (.0, x), flags NOFREE
# function <listcomp>.<genexpr> line 53: args 1, varnames (.0, i), flags NESTED GENERATOR NOFREE
# function <listcomp>.<lambda> line 53: flags NESTED NOFREE
# class Private line 56: flags NOFREE
# function Private.__g line 58: args 1, varnames (self), flags NOFREE
# function Private.m line 59: args 1, varnames (self, _Private__c), flags NOFREE
# function Private.m.__h line 61: flags NESTED NOFREE
# class Private.m.__c line 62: flags NOFREE
# function not_inherited line 65: varnames (h), flags NOFREE
# function not_inherited.h line 67: varnames (g), flags NESTED NOFREE
# function not_inherited.h.g line 68: flags NESTED NOFREE
# function through_global line 73: flags NOFREE
# function through_global.made line 75: varnames (K), flags NESTED NOFREE
# class through_global.made.K line 76: flags NOFREE
# function through_global.made.K.m line 77: args 1, varnames (self), flags NESTED NOFREE
# function waits line 81: varnames (g), flags NOFREE COROUTINE
# function waits.g line 82: flags NESTED NOFREE COROUTINE
# function waits.<genexpr> line 83: args 1, varnames (.0, x), flags NESTED NOFREE ASYNC_GENERATOR
# end
#   f = function 0 f
#   declares = function 1 declares
#   h = function 2 h
#   L = class 0 L {m: function 3 L.m}
#   K = class 1 K {}
#   nonlocals = function 4 nonlocals
#   generated = function 5 generated
#   Holds = class 2 Holds {a: list 0 [], m: function 6 Holds.m defaults (function 7 Holds.<lambda>)}
#   b = list 1 []
#   _Private__g = function 8 __g
#   Private = class 3 Private {m: function 9 Private.m}
#   not_inherited = function 10 not_inherited
#   through_global = function 11 through_global
#   waits = function 12 waits
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function f line 6: varnames (g)
# function f.g line 7: varnames (C), flags NESTED
# class f.g.C line 8
# function f.g.C.m line 9: args 1, varnames (self), cellvars (self), flags NESTED
# function f.g.C.m.<lambda> line 10: freevars (self), flags NESTED
# function f.g.C.m.<lambda>.<listcomp> line 10: args 1, varnames (.0), cellvars (x), flags NESTED
# function f.g.C.m.<lambda>.<listcomp>.<lambda> line 10: freevars (x), flags NESTED
# function declares line 15
# function declares.g line 17: qualname g, varnames (h), flags NESTED
# function declares.g.h line 18: flags NESTED
# class declares.C line 20: qualname C
# function declares.C.m line 21: args 1, varnames (self), flags NESTED
# class declares.C.D line 22
# function declares.<lambda> line 23: flags NESTED
# class K line 26
# function K.h line 28: qualname h, args 1, varnames (self)
# function K.h.<lambda> line 29: flags NESTED
# class K.L line 30: qualname L
# function K.L.m line 31: args 1, varnames (self)
# function nonlocals line 34: varnames (h), cellvars (g)
# function nonlocals.h line 36: freevars (g), flags NESTED
# function nonlocals.h.g line 38: flags NESTED
# function generated line 43: args 1, varnames (it)
# function generated.<genexpr> line 44: args 1, varnames (.0), cellvars (x), flags NESTED GENERATOR
# function generated.<genexpr>.<lambda> line 44: freevars (x), flags NESTED
# function generated.<genexpr>.<lambda>.<genexpr> line 44: args 1, varnames (.0, y), flags NESTED GENERATOR
# function generated.<listcomp> line 44: args 1, varnames (.0, x), flags NESTED
# function generated.<listcomp>.<genexpr> line 44: args 1, varnames (.0, i), flags NESTED GENERATOR
# function generated.<listcomp>.<lambda> line 44: flags NESTED
# class Holds line 47
# function Holds.<listcomp> line 48: args 1, varnames (.0, x)
# function Holds.<listcomp>.<genexpr> line 48: args 1, varnames (.0, i), flags NESTED GENERATOR
# function Holds.<listcomp>.<lambda> line 48: flags NESTED
# function Holds.<lambda> line 49: args 1, varnames (x)
# function Holds.m line 49: args 2, varnames (self, a)
# function Holds.<lambda> line 50
# function <listcomp> line 53: args 1, varnames (.0, x)
# function <listcomp>.<genexpr> line 53: args 1, varnames (.0, i), flags NESTED GENERATOR
# function <listcomp>.<lambda> line 53: flags NESTED
# class Private line 56
# function Private.__g line 58: qualname __g, args 1, varnames (self)
# function Private.m line 59: args 1, varnames (self, _Private__c)
# function Private.m.__h line 61: qualname __h, flags NESTED
# class Private.m.__c line 62
# function not_inherited line 65: varnames (h)
# function not_inherited.h line 67: varnames (g), flags NESTED
# function not_inherited.h.g line 68: flags NESTED
# function through_global line 73
# function through_global.made line 75: qualname made, varnames (K), flags NESTED
# class through_global.made.K line 76
# function through_global.made.K.m line 77: args 1, varnames (self), flags NESTED
# function waits line 81: varnames (g), flags COROUTINE
# function waits.g line 82: flags NESTED COROUTINE
# function waits.<genexpr> line 83: args 1, varnames (.0, x), flags NESTED ASYNC_GENERATOR
# end
#   f = function 0 f
#   declares = function 1 declares
#   h = function 2 h
#   L = class 0 L {m: function 3 L.m}
#   K = class 1 K {}
#   nonlocals = function 4 nonlocals
#   generated = function 5 generated
#   Holds = class 2 Holds {a: list 0 [], m: function 6 Holds.m defaults (function 7 Holds.<lambda>)}
#   b = list 1 []
#   _Private__g = function 8 __g
#   Private = class 3 Private {m: function 9 Private.m}
#   not_inherited = function 10 not_inherited
#   through_global = function 11 through_global
#   waits = function 12 waits
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1: varnames (x)
# function f line 6: varnames (g)
# function f.g line 7: varnames (C), flags NESTED
# class f.g.C line 8
# function f.g.C.m line 9: args 1, varnames (self), cellvars (self), flags NESTED
# function f.g.C.m.<lambda> line 10: varnames (x), cellvars (x), freevars (self), flags NESTED
# function f.g.C.m.<lambda>.<lambda> line 10: freevars (x), flags NESTED
# function declares line 15
# function declares.g line 17: qualname g, varnames (h), flags NESTED
# function declares.g.h line 18: flags NESTED
# class declares.C line 20: qualname C
# function declares.C.m line 21: args 1, varnames (self), flags NESTED
# class declares.C.D line 22
# function declares.<lambda> line 23: flags NESTED
# class K line 26
# function K.h line 28: qualname h, args 1, varnames (self)
# function K.h.<lambda> line 29: flags NESTED
# class K.L line 30: qualname L
# function K.L.m line 31: args 1, varnames (self)
# function nonlocals line 34: varnames (h), cellvars (g)
# function nonlocals.h line 36: freevars (g), flags NESTED
# function nonlocals.h.g line 38: flags NESTED
# function generated line 43: args 1, varnames (it, x)
# function generated.<genexpr> line 44: args 1, varnames (.0, i), flags NESTED GENERATOR
# function generated.<genexpr> line 44: args 1, varnames (.0), cellvars (x), flags NESTED GENERATOR
# function generated.<genexpr>.<lambda> line 44: freevars (x), flags NESTED
# function generated.<genexpr>.<lambda>.<genexpr> line 44: args 1, varnames (.0, y), flags NESTED GENERATOR
# function generated.<lambda> line 44: flags NESTED
# class Holds line 47 (varnames in any order): varnames (.0, x)
# function Holds.<genexpr> line 48: args 1, varnames (.0, i), flags NESTED GENERATOR
# function Holds.<lambda> line 48: flags NESTED
# function Holds.<lambda> line 49: args 1, varnames (x)
# function Holds.m line 49: args 2, varnames (self, a)
# function Holds.<lambda> line 50
# function <genexpr> line 53: args 1, varnames (.0, i), flags NESTED GENERATOR
# function <lambda> line 53: flags NESTED
# class Private line 56
# function Private.__g line 58: qualname __g, args 1, varnames (self)
# function Private.m line 59: args 1, varnames (self, _Private__c)
# function Private.m.__h line 61: qualname __h, flags NESTED
# class Private.m.__c line 62
# function not_inherited line 65: varnames (h)
# function not_inherited.h line 67: varnames (g), flags NESTED
# function not_inherited.h.g line 68: flags NESTED
# function through_global line 73
# function through_global.made line 75: qualname made, varnames (K), flags NESTED
# class through_global.made.K line 76
# function through_global.made.K.m line 77: args 1, varnames (self), flags NESTED
# function waits line 81: varnames (g), flags COROUTINE
# function waits.g line 82: flags NESTED COROUTINE
# function waits.<genexpr> line 83: args 1, varnames (.0, x), flags NESTED ASYNC_GENERATOR
# end
#   f = function 0 f
#   declares = function 1 declares
#   h = function 2 h
#   L = class 0 L {m: function 3 L.m}
#   K = class 1 K {}
#   nonlocals = function 4 nonlocals
#   generated = function 5 generated
#   Holds = class 2 Holds {a: list 0 [], m: function 6 Holds.m defaults (function 7 Holds.<lambda>)}
#   b = list 1 []
#   _Private__g = function 8 __g
#   Private = class 3 Private {m: function 9 Private.m}
#   not_inherited = function 10 not_inherited
#   through_global = function 11 through_global
#   waits = function 12 waits
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1: varnames (x)
# function f line 6: varnames (g)
# function f.g line 7: varnames (C), flags NESTED
# class f.g.C line 8: cellvars (__classdict__)
# function f.g.C.m line 9: args 1, varnames (self), cellvars (self), flags NESTED METHOD
# function f.g.C.m.<lambda> line 10: varnames (x), cellvars (x), freevars (self), flags NESTED
# function f.g.C.m.<lambda>.<lambda> line 10: freevars (x), flags NESTED
# function declares line 15
# function declares.g line 17: qualname g, varnames (h), flags NESTED
# function declares.g.h line 18: flags NESTED
# class declares.C line 20: qualname C, cellvars (__classdict__)
# function declares.C.m line 21: args 1, varnames (self), flags NESTED METHOD
# class declares.C.D line 22
# function declares.<lambda> line 23: flags NESTED
# class K line 26: cellvars (__classdict__)
# function K.h line 28: qualname h, args 1, varnames (self), flags METHOD
# function K.h.<lambda> line 29: flags NESTED
# class K.L line 30: qualname L, cellvars (__classdict__)
# function K.L.m line 31: args 1, varnames (self), flags METHOD
# function nonlocals line 34: varnames (h), cellvars (g)
# function nonlocals.h line 36: freevars (g), flags NESTED
# function nonlocals.h.g line 38: flags NESTED
# function generated line 43: args 1, varnames (it, x)
# function generated.<genexpr> line 44: args 1, varnames (.0, i), flags NESTED GENERATOR
# function generated.<genexpr> line 44: args 1, varnames (.0), cellvars (x), flags NESTED GENERATOR
# function generated.<genexpr>.<lambda> line 44: freevars (x), flags NESTED
# function generated.<genexpr>.<lambda>.<genexpr> line 44: args 1, varnames (.0, y), flags NESTED GENERATOR
# function generated.<lambda> line 44: flags NESTED
# class Holds line 47: varnames (x), cellvars (__classdict__)
# function Holds.<genexpr> line 48: args 1, varnames (.0, i), flags NESTED GENERATOR
# function Holds.<lambda> line 48: flags NESTED
# function Holds.<lambda> line 49: args 1, varnames (x), flags METHOD
# function Holds.m line 49: args 2, varnames (self, a), flags METHOD
# function Holds.<lambda> line 50: flags METHOD
# function <genexpr> line 53: args 1, varnames (.0, i), flags NESTED GENERATOR
# function <lambda> line 53: flags NESTED
# class Private line 56: cellvars (__classdict__)
# function Private.__g line 58: qualname __g, args 1, varnames (self), flags METHOD
# function Private.m line 59: args 1, varnames (self, _Private__c), flags METHOD
# function Private.m.__h line 61: qualname __h, flags NESTED
# class Private.m.__c line 62
# function not_inherited line 65: varnames (h)
# function not_inherited.h line 67: varnames (g), flags NESTED
# function not_inherited.h.g line 68: flags NESTED
# function through_global line 73
# function through_global.made line 75: qualname made, varnames (K), flags NESTED
# class through_global.made.K line 76: cellvars (__classdict__)
# function through_global.made.K.m line 77: args 1, varnames (self), flags NESTED METHOD
# function waits line 81: varnames (g), flags COROUTINE
# function waits.g line 82: flags NESTED COROUTINE
# function waits.<genexpr> line 83: args 1, varnames (.0, x), flags NESTED ASYNC_GENERATOR
# end
#   f = function 0 f
#   declares = function 1 declares
#   h = function 2 h
#   L = class 0 L {m: function 3 L.m}
#   K = class 1 K {}
#   nonlocals = function 4 nonlocals
#   generated = function 5 generated
#   Holds = class 2 Holds {a: list 0 [], m: function 6 Holds.m defaults (function 7 Holds.<lambda>)}
#   b = list 1 []
#   _Private__g = function 8 __g
#   Private = class 3 Private {m: function 9 Private.m}
#   not_inherited = function 10 not_inherited
#   through_global = function 11 through_global
#   waits = function 12 waits
# teardown
