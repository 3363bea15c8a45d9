# Flags of code objects say what parameters it takes, whether it is nested, and whether it is a generator or a coroutine.
# why: Data model, code objects: co_flags; inspect, code object bit flags
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

def plain(): pass
def many(*a): pass
def named(**k): pass
def bare_star(a, *, b): pass
def generator(): yield
async def coroutine(): pass
async def asynchronous_generator(): yield
def documented(): "Documented."
def joined(): "Docu" "mented."
def in_parentheses(): ("Documented.")
def empty(): ""
def formatted(): f"not {documented}"
def binary(): b"not documented"
def late():
    pass
    "not documented"


def nests():
    def function(): pass
    class Class:
        def method(self): pass
    return lambda: (yield)


class Class:
    def method(self): "Documented."
    member = lambda self: 1
    items = (i for i in [])
    class Inner: pass
    @staticmethod
    def static(): pass
    async def waits(self): pass
    if 1:
        def conditional(self):
            def inner(): pass
            return lambda: 1
    made = [lambda: 1 for _ in []]


module_lambda = lambda: (lambda: (yield))
module_made = [lambda: 1 for _ in z]
module_generated = (lambda: 1 for _ in z)


async def waits(it):
    a = [x async for x in it]
    b = [await x for x in it]
    c = (x async for x in it)
    d = (await x for x in it)
    e = {x: y async for x, y in it}
    f = (x for x in await it)
    return [lambda: 1 for x in it]

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function plain line 6: flags NOFREE
# function many line 7: varnames (a), flags VARARGS NOFREE
# function named line 8: varnames (k), flags VARKEYWORDS NOFREE
# function bare_star line 9: args 1, kwonly 1, varnames (a, b), flags NOFREE
# function generator line 10: flags GENERATOR NOFREE
# function coroutine line 11: flags NOFREE COROUTINE
# function asynchronous_generator line 12: flags NOFREE ASYNC_GENERATOR
# function documented line 13: flags NOFREE
# function joined line 14: flags NOFREE
# function in_parentheses line 15: flags NOFREE
# function empty line 16: flags NOFREE
# function formatted line 17: flags NOFREE
# function binary line 18: flags NOFREE
# function late line 19: flags NOFREE
# function nests line 24: varnames (function, Class), flags NOFREE
# function nests.function line 25: flags NESTED NOFREE
# class nests.Class line 26: flags NOFREE
# function nests.Class.method line 27: args 1, varnames (self), flags NESTED NOFREE
# function nests.<lambda> line 28: flags NESTED GENERATOR NOFREE
# class Class line 31: flags NOFREE
# function Class.method line 32: args 1, varnames (self), flags NOFREE
# function Class.<lambda> line 33: args 1, varnames (self), flags NOFREE
# function Class.<genexpr> line 34: args 1, varnames (.0, i), flags GENERATOR NOFREE
# class Class.Inner line 35: flags NOFREE
# function Class.static line 36: flags NOFREE
# function Class.waits line 38: args 1, varnames (self), flags NOFREE COROUTINE
# function Class.conditional line 40: args 1, varnames (self, inner), flags NOFREE
# function Class.conditional.inner line 41: flags NESTED NOFREE
# function Class.conditional.<lambda> line 42: flags NESTED NOFREE
# function Class.<listcomp> line 43: args 1, varnames (.0, _), flags NOFREE
# function Class.<listcomp>.<lambda> line 43: flags NESTED NOFREE
# function <lambda> line 46: flags NOFREE
# function <lambda>.<lambda> line 46: flags NESTED GENERATOR NOFREE
# function <listcomp> line 47: args 1, varnames (.0, _), flags NOFREE
# function <listcomp>.<lambda> line 47: flags NESTED NOFREE
# function <genexpr> line 48: args 1, varnames (.0, _), flags GENERATOR NOFREE
# function <genexpr>.<lambda> line 48: flags NESTED NOFREE
# function waits line 51: args 1, varnames (it, a, b, c, d, e, f), flags NOFREE COROUTINE
# function waits.<listcomp> line 52: args 1, varnames (.0, x), flags NESTED NOFREE COROUTINE
# function waits.<listcomp> line 53: args 1, varnames (.0, x), flags NESTED NOFREE COROUTINE
# function waits.<genexpr> line 54: args 1, varnames (.0, x), flags NESTED NOFREE ASYNC_GENERATOR
# function waits.<genexpr> line 55: args 1, varnames (.0, x), flags NESTED NOFREE ASYNC_GENERATOR
# function waits.<dictcomp> line 56: args 1, varnames (.0, x, y), flags NESTED NOFREE COROUTINE
# function waits.<genexpr> line 57: args 1, varnames (.0, x), flags NESTED GENERATOR NOFREE
# function waits.<listcomp> line 58: args 1, varnames (.0, x), flags NESTED NOFREE
# function waits.<listcomp>.<lambda> line 58: flags NESTED NOFREE
# uncaught NameError: name 'z' is not defined
# end
#   plain = function 0 plain
#   many = function 1 many
#   named = function 2 named
#   bare_star = function 3 bare_star
#   generator = function 4 generator
#   coroutine = function 5 coroutine
#   asynchronous_generator = function 6 asynchronous_generator
#   documented = function 7 documented
#   joined = function 8 joined
#   in_parentheses = function 9 in_parentheses
#   empty = function 10 empty
#   formatted = function 11 formatted
#   binary = function 12 binary
#   late = function 13 late
#   nests = function 14 nests
#   Class = class 0 Class {method: function 15 Class.method, member: function 16 Class.<lambda>, items: generator Class.<genexpr> created, Inner: class 1 Class.Inner {}, static: staticmethod (function 17 Class.static), waits: function 18 Class.waits, conditional: function 19 Class.conditional, made: list 0 []}
#   module_lambda = function 20 <lambda>
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function plain line 6: flags NOFREE
# function many line 7: varnames (a), flags VARARGS NOFREE
# function named line 8: varnames (k), flags VARKEYWORDS NOFREE
# function bare_star line 9: args 1, kwonly 1, varnames (a, b), flags NOFREE
# function generator line 10: flags GENERATOR NOFREE
# function coroutine line 11: flags NOFREE COROUTINE
# function asynchronous_generator line 12: flags NOFREE ASYNC_GENERATOR
# function documented line 13: flags NOFREE
# function joined line 14: flags NOFREE
# function in_parentheses line 15: flags NOFREE
# function empty line 16: flags NOFREE
# function formatted line 17: flags NOFREE
# function binary line 18: flags NOFREE
# function late line 19: flags NOFREE
# function nests line 24: varnames (function, Class), flags NOFREE
# function nests.function line 25: flags NESTED NOFREE
# class nests.Class line 26: flags NOFREE
# function nests.Class.method line 27: args 1, varnames (self), flags NESTED NOFREE
# function nests.<lambda> line 28: flags NESTED GENERATOR NOFREE
# class Class line 31: flags NOFREE
# function Class.method line 32: args 1, varnames (self), flags NOFREE
# function Class.<lambda> line 33: args 1, varnames (self), flags NOFREE
# function Class.<genexpr> line 34: args 1, varnames (.0, i), flags GENERATOR NOFREE
# class Class.Inner line 35: flags NOFREE
# function Class.static line 36: flags NOFREE
# function Class.waits line 38: args 1, varnames (self), flags NOFREE COROUTINE
# function Class.conditional line 40: args 1, varnames (self, inner), flags NOFREE
# function Class.conditional.inner line 41: flags NESTED NOFREE
# function Class.conditional.<lambda> line 42: flags NESTED NOFREE
# function Class.<listcomp> line 43: args 1, varnames (.0, _), flags NOFREE
# function Class.<listcomp>.<lambda> line 43: flags NESTED NOFREE
# function <lambda> line 46: flags NOFREE
# function <lambda>.<lambda> line 46: flags NESTED GENERATOR NOFREE
# function <listcomp> line 47: args 1, varnames (.0, _), flags NOFREE
# function <listcomp>.<lambda> line 47: flags NESTED NOFREE
# function <genexpr> line 48: args 1, varnames (.0, _), flags GENERATOR NOFREE
# function <genexpr>.<lambda> line 48: flags NESTED NOFREE
# function waits line 51: args 1, varnames (it, a, b, c, d, e, f), flags NOFREE COROUTINE
# function waits.<listcomp> line 52: args 1, varnames (.0, x), flags NESTED NOFREE COROUTINE
# function waits.<listcomp> line 53: args 1, varnames (.0, x), flags NESTED NOFREE COROUTINE
# function waits.<genexpr> line 54: args 1, varnames (.0, x), flags NESTED NOFREE ASYNC_GENERATOR
# function waits.<genexpr> line 55: args 1, varnames (.0, x), flags NESTED NOFREE ASYNC_GENERATOR
# function waits.<dictcomp> line 56: args 1, varnames (.0, x, y), flags NESTED NOFREE COROUTINE
# function waits.<genexpr> line 57: args 1, varnames (.0, x), flags NESTED GENERATOR NOFREE
# function waits.<listcomp> line 58: args 1, varnames (.0, x), flags NESTED NOFREE
# function waits.<listcomp>.<lambda> line 58: flags NESTED NOFREE
# uncaught NameError: name 'z' is not defined
# end
#   plain = function 0 plain
#   many = function 1 many
#   named = function 2 named
#   bare_star = function 3 bare_star
#   generator = function 4 generator
#   coroutine = function 5 coroutine
#   asynchronous_generator = function 6 asynchronous_generator
#   documented = function 7 documented
#   joined = function 8 joined
#   in_parentheses = function 9 in_parentheses
#   empty = function 10 empty
#   formatted = function 11 formatted
#   binary = function 12 binary
#   late = function 13 late
#   nests = function 14 nests
#   Class = class 0 Class {method: function 15 Class.method, member: function 16 Class.<lambda>, items: generator Class.<genexpr> created, Inner: class 1 Class.Inner {}, static: staticmethod (function 17 Class.static), waits: function 18 Class.waits, conditional: function 19 Class.conditional, made: list 0 []}
#   module_lambda = function 20 <lambda>
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function plain line 6
# function many line 7: varnames (a), flags VARARGS
# function named line 8: varnames (k), flags VARKEYWORDS
# function bare_star line 9: args 1, kwonly 1, varnames (a, b)
# function generator line 10: flags GENERATOR
# function coroutine line 11: flags COROUTINE
# function asynchronous_generator line 12: flags ASYNC_GENERATOR
# function documented line 13
# function joined line 14
# function in_parentheses line 15
# function empty line 16
# function formatted line 17
# function binary line 18
# function late line 19
# function nests line 24: varnames (function, Class)
# function nests.function line 25: flags NESTED
# class nests.Class line 26
# function nests.Class.method line 27: args 1, varnames (self), flags NESTED
# function nests.<lambda> line 28: flags NESTED GENERATOR
# class Class line 31
# function Class.method line 32: args 1, varnames (self)
# function Class.<lambda> line 33: args 1, varnames (self)
# function Class.<genexpr> line 34: args 1, varnames (.0, i), flags GENERATOR
# class Class.Inner line 35
# function Class.static line 36
# function Class.waits line 38: args 1, varnames (self), flags COROUTINE
# function Class.conditional line 40: args 1, varnames (self, inner)
# function Class.conditional.inner line 41: flags NESTED
# function Class.conditional.<lambda> line 42: flags NESTED
# function Class.<listcomp> line 43: args 1, varnames (.0, _)
# function Class.<listcomp>.<lambda> line 43: flags NESTED
# function <lambda> line 46
# function <lambda>.<lambda> line 46: flags NESTED GENERATOR
# function <listcomp> line 47: args 1, varnames (.0, _)
# function <listcomp>.<lambda> line 47: flags NESTED
# function <genexpr> line 48: args 1, varnames (.0, _), flags GENERATOR
# function <genexpr>.<lambda> line 48: flags NESTED
# function waits line 51: args 1, varnames (it, a, b, c, d, e, f), flags COROUTINE
# function waits.<listcomp> line 52: args 1, varnames (.0, x), flags NESTED COROUTINE
# function waits.<listcomp> line 53: args 1, varnames (.0, x), flags NESTED COROUTINE
# function waits.<genexpr> line 54: args 1, varnames (.0, x), flags NESTED ASYNC_GENERATOR
# function waits.<genexpr> line 55: args 1, varnames (.0, x), flags NESTED ASYNC_GENERATOR
# function waits.<dictcomp> line 56: args 1, varnames (.0, x, y), flags NESTED COROUTINE
# function waits.<genexpr> line 57: args 1, varnames (.0, x), flags NESTED GENERATOR
# function waits.<listcomp> line 58: args 1, varnames (.0, x), flags NESTED
# function waits.<listcomp>.<lambda> line 58: flags NESTED
# uncaught NameError: name 'z' is not defined
# end
#   plain = function 0 plain
#   many = function 1 many
#   named = function 2 named
#   bare_star = function 3 bare_star
#   generator = function 4 generator
#   coroutine = function 5 coroutine
#   asynchronous_generator = function 6 asynchronous_generator
#   documented = function 7 documented
#   joined = function 8 joined
#   in_parentheses = function 9 in_parentheses
#   empty = function 10 empty
#   formatted = function 11 formatted
#   binary = function 12 binary
#   late = function 13 late
#   nests = function 14 nests
#   Class = class 0 Class {method: function 15 Class.method, member: function 16 Class.<lambda>, items: generator Class.<genexpr> created, Inner: class 1 Class.Inner {}, static: staticmethod (function 17 Class.static), waits: function 18 Class.waits, conditional: function 19 Class.conditional, made: list 0 []}
#   module_lambda = function 20 <lambda>
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1: varnames (_)
# function plain line 6
# function many line 7: varnames (a), flags VARARGS
# function named line 8: varnames (k), flags VARKEYWORDS
# function bare_star line 9: args 1, kwonly 1, varnames (a, b)
# function generator line 10: flags GENERATOR
# function coroutine line 11: flags COROUTINE
# function asynchronous_generator line 12: flags ASYNC_GENERATOR
# function documented line 13
# function joined line 14
# function in_parentheses line 15
# function empty line 16
# function formatted line 17
# function binary line 18
# function late line 19
# function nests line 24: varnames (function, Class)
# function nests.function line 25: flags NESTED
# class nests.Class line 26
# function nests.Class.method line 27: args 1, varnames (self), flags NESTED
# function nests.<lambda> line 28: flags NESTED GENERATOR
# class Class line 31 (varnames in any order): varnames (.0, _)
# function Class.method line 32: args 1, varnames (self)
# function Class.<lambda> line 33: args 1, varnames (self)
# function Class.<genexpr> line 34: args 1, varnames (.0, i), flags GENERATOR
# class Class.Inner line 35
# function Class.static line 36
# function Class.waits line 38: args 1, varnames (self), flags COROUTINE
# function Class.conditional line 40: args 1, varnames (self, inner)
# function Class.conditional.inner line 41: flags NESTED
# function Class.conditional.<lambda> line 42: flags NESTED
# function Class.<lambda> line 43: flags NESTED
# function <lambda> line 46
# function <lambda>.<lambda> line 46: flags NESTED GENERATOR
# function <lambda> line 47: flags NESTED
# function <genexpr> line 48: args 1, varnames (.0, _), flags GENERATOR
# function <genexpr>.<lambda> line 48: flags NESTED
# function waits line 51: args 1, varnames (it, x, a, b, c, d, y, e, f), flags COROUTINE
# function waits.<genexpr> line 54: args 1, varnames (.0, x), flags NESTED ASYNC_GENERATOR
# function waits.<genexpr> line 55: args 1, varnames (.0, x), flags NESTED ASYNC_GENERATOR
# function waits.<genexpr> line 57: args 1, varnames (.0, x), flags NESTED GENERATOR
# function waits.<lambda> line 58: flags NESTED
# uncaught NameError: name 'z' is not defined
# end
#   plain = function 0 plain
#   many = function 1 many
#   named = function 2 named
#   bare_star = function 3 bare_star
#   generator = function 4 generator
#   coroutine = function 5 coroutine
#   asynchronous_generator = function 6 asynchronous_generator
#   documented = function 7 documented
#   joined = function 8 joined
#   in_parentheses = function 9 in_parentheses
#   empty = function 10 empty
#   formatted = function 11 formatted
#   binary = function 12 binary
#   late = function 13 late
#   nests = function 14 nests
#   Class = class 0 Class {method: function 15 Class.method, member: function 16 Class.<lambda>, items: generator Class.<genexpr> created, Inner: class 1 Class.Inner {}, static: staticmethod (function 17 Class.static), waits: function 18 Class.waits, conditional: function 19 Class.conditional, made: list 0 []}
#   module_lambda = function 20 <lambda>
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1: varnames (_)
# function plain line 6
# function many line 7: varnames (a), flags VARARGS
# function named line 8: varnames (k), flags VARKEYWORDS
# function bare_star line 9: args 1, kwonly 1, varnames (a, b)
# function generator line 10: flags GENERATOR
# function coroutine line 11: flags COROUTINE
# function asynchronous_generator line 12: flags ASYNC_GENERATOR
# function documented line 13: flags HAS_DOCSTRING
# function joined line 14: flags HAS_DOCSTRING
# function in_parentheses line 15: flags HAS_DOCSTRING
# function empty line 16: flags HAS_DOCSTRING
# function formatted line 17
# function binary line 18
# function late line 19
# function nests line 24: varnames (function, Class)
# function nests.function line 25: flags NESTED
# class nests.Class line 26: cellvars (__classdict__)
# function nests.Class.method line 27: args 1, varnames (self), flags NESTED METHOD
# function nests.<lambda> line 28: flags NESTED GENERATOR
# class Class line 31: varnames (_), cellvars (__classdict__)
# function Class.method line 32: args 1, varnames (self), flags HAS_DOCSTRING METHOD
# function Class.<lambda> line 33: args 1, varnames (self), flags METHOD
# function Class.<genexpr> line 34: args 1, varnames (.0, i), flags GENERATOR METHOD
# class Class.Inner line 35
# function Class.static line 36: flags METHOD
# function Class.waits line 38: args 1, varnames (self), flags COROUTINE METHOD
# function Class.conditional line 40: args 1, varnames (self, inner), flags METHOD
# function Class.conditional.inner line 41: flags NESTED
# function Class.conditional.<lambda> line 42: flags NESTED
# function Class.<lambda> line 43: flags NESTED
# function <lambda> line 46
# function <lambda>.<lambda> line 46: flags NESTED GENERATOR
# function <lambda> line 47: flags NESTED
# function <genexpr> line 48: args 1, varnames (.0, _), flags GENERATOR
# function <genexpr>.<lambda> line 48: flags NESTED
# function waits line 51: args 1, varnames (it, x, a, b, c, d, y, e, f), flags COROUTINE
# function waits.<genexpr> line 54: args 1, varnames (.0, x), flags NESTED ASYNC_GENERATOR
# function waits.<genexpr> line 55: args 1, varnames (.0, x), flags NESTED ASYNC_GENERATOR
# function waits.<genexpr> line 57: args 1, varnames (.0, x), flags NESTED GENERATOR
# function waits.<lambda> line 58: flags NESTED
# uncaught NameError: name 'z' is not defined
# end
#   plain = function 0 plain
#   many = function 1 many
#   named = function 2 named
#   bare_star = function 3 bare_star
#   generator = function 4 generator
#   coroutine = function 5 coroutine
#   asynchronous_generator = function 6 asynchronous_generator
#   documented = function 7 documented
#   joined = function 8 joined
#   in_parentheses = function 9 in_parentheses
#   empty = function 10 empty
#   formatted = function 11 formatted
#   binary = function 12 binary
#   late = function 13 late
#   nests = function 14 nests
#   Class = class 0 Class {method: function 15 Class.method, member: function 16 Class.<lambda>, items: generator Class.<genexpr> created, Inner: class 1 Class.Inner {}, static: staticmethod (function 17 Class.static), waits: function 18 Class.waits, conditional: function 19 Class.conditional, made: list 0 []}
#   module_lambda = function 20 <lambda>
# teardown
