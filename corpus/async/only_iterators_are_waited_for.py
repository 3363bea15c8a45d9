# What `__await__` and `__iter__` give must be an iterator, which coroutines and asynchronous generators are not.
# why: Data model, Awaitable Objects: __await__ must return an iterator; Library Reference, Iterator Types
# found: cellmate 0.1.0 campaign --vary corpus --seed 1c0de, program 8911, CPython 3.13.0
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Coroutine:
    async def __await__(self):
        pass

    __iter__ = __await__


class Generator:
    async def __await__(self):
        yield

    __iter__ = __await__


class Right:
    def __await__(self):
        yield 1

    __iter__ = __await__


def wait_for(it):
    async def f():
        await it
    try:
        return f().send(None)
    except TypeError:
        return lambda: it


def loop_over(it):
    try:
        for x in it:
            return lambda: (x, it)
    except TypeError:
        return lambda: it


for made in Coroutine(), Generator(), Right():
    observe(wait_for(made))
    observe(loop_over(made))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Coroutine line 11: flags NOFREE
# function Coroutine.__await__ line 12: args 1, varnames (self), flags NOFREE COROUTINE
# class Generator line 18: flags NOFREE
# function Generator.__await__ line 19: args 1, varnames (self), flags NOFREE ASYNC_GENERATOR
# class Right line 25: flags NOFREE
# function Right.__await__ line 26: args 1, varnames (self), flags GENERATOR NOFREE
# function wait_for line 32: args 1, varnames (it, f), cellvars (it)
# function wait_for.f line 33: freevars (it), flags NESTED COROUTINE
# function wait_for.<lambda> line 38: freevars (it), flags NESTED
# function loop_over line 41: args 1, varnames (it), cellvars (it, x)
# function loop_over.<lambda> line 44: freevars (it, x), flags NESTED
# function loop_over.<lambda> line 46: freevars (it), flags NESTED
# observe
#   function 0 wait_for.<locals>.<lambda> [it: cell 0 = instance 0 of Coroutine {}]
# observe
#   function 0 loop_over.<locals>.<lambda> [it: cell 0 = instance 0 of Coroutine {}]
# observe
#   function 0 wait_for.<locals>.<lambda> [it: cell 0 = instance 0 of Generator {}]
# observe
#   function 0 loop_over.<locals>.<lambda> [it: cell 0 = instance 0 of Generator {}]
# observe
#   1
# observe
#   function 0 loop_over.<locals>.<lambda> [it: cell 0 = instance 0 of Right {}, x: cell 1 = 1]
# end
#   Coroutine = class 0 Coroutine {__await__: function 0 Coroutine.__await__, __iter__: function 0}
#   Generator = class 1 Generator {__await__: function 1 Generator.__await__, __iter__: function 1}
#   Right = class 2 Right {__await__: function 2 Right.__await__, __iter__: function 2}
#   wait_for = function 3 wait_for
#   loop_over = function 4 loop_over
#   made = instance 0 of Right {}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Coroutine line 11: flags NOFREE
# function Coroutine.__await__ line 12: args 1, varnames (self), flags NOFREE COROUTINE
# class Generator line 18: flags NOFREE
# function Generator.__await__ line 19: args 1, varnames (self), flags NOFREE ASYNC_GENERATOR
# class Right line 25: flags NOFREE
# function Right.__await__ line 26: args 1, varnames (self), flags GENERATOR NOFREE
# function wait_for line 32: args 1, varnames (it, f), cellvars (it)
# function wait_for.f line 33: freevars (it), flags NESTED COROUTINE
# function wait_for.<lambda> line 38: freevars (it), flags NESTED
# function loop_over line 41: args 1, varnames (it), cellvars (it, x)
# function loop_over.<lambda> line 44: freevars (it, x), flags NESTED
# function loop_over.<lambda> line 46: freevars (it), flags NESTED
# observe
#   function 0 wait_for.<locals>.<lambda> [it: cell 0 = instance 0 of Coroutine {}]
# observe
#   function 0 loop_over.<locals>.<lambda> [it: cell 0 = instance 0 of Coroutine {}]
# observe
#   function 0 wait_for.<locals>.<lambda> [it: cell 0 = instance 0 of Generator {}]
# observe
#   function 0 loop_over.<locals>.<lambda> [it: cell 0 = instance 0 of Generator {}]
# observe
#   1
# observe
#   function 0 loop_over.<locals>.<lambda> [it: cell 0 = instance 0 of Right {}, x: cell 1 = 1]
# end
#   Coroutine = class 0 Coroutine {__await__: function 0 Coroutine.__await__, __iter__: function 0}
#   Generator = class 1 Generator {__await__: function 1 Generator.__await__, __iter__: function 1}
#   Right = class 2 Right {__await__: function 2 Right.__await__, __iter__: function 2}
#   wait_for = function 3 wait_for
#   loop_over = function 4 loop_over
#   made = instance 0 of Right {}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Coroutine line 11
# function Coroutine.__await__ line 12: args 1, varnames (self), flags COROUTINE
# class Generator line 18
# function Generator.__await__ line 19: args 1, varnames (self), flags ASYNC_GENERATOR
# class Right line 25
# function Right.__await__ line 26: args 1, varnames (self), flags GENERATOR
# function wait_for line 32: args 1, varnames (it, f), cellvars (it)
# function wait_for.f line 33: freevars (it), flags NESTED COROUTINE
# function wait_for.<lambda> line 38: freevars (it), flags NESTED
# function loop_over line 41: args 1, varnames (it), cellvars (it, x)
# function loop_over.<lambda> line 44: freevars (it, x), flags NESTED
# function loop_over.<lambda> line 46: freevars (it), flags NESTED
# observe
#   function 0 wait_for.<locals>.<lambda> [it: cell 0 = instance 0 of Coroutine {}]
# observe
#   function 0 loop_over.<locals>.<lambda> [it: cell 0 = instance 0 of Coroutine {}]
# observe
#   function 0 wait_for.<locals>.<lambda> [it: cell 0 = instance 0 of Generator {}]
# observe
#   function 0 loop_over.<locals>.<lambda> [it: cell 0 = instance 0 of Generator {}]
# observe
#   1
# observe
#   function 0 loop_over.<locals>.<lambda> [it: cell 0 = instance 0 of Right {}, x: cell 1 = 1]
# end
#   Coroutine = class 0 Coroutine {__await__: function 0 Coroutine.__await__, __iter__: function 0}
#   Generator = class 1 Generator {__await__: function 1 Generator.__await__, __iter__: function 1}
#   Right = class 2 Right {__await__: function 2 Right.__await__, __iter__: function 2}
#   wait_for = function 3 wait_for
#   loop_over = function 4 loop_over
#   made = instance 0 of Right {}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Coroutine line 11: cellvars (__classdict__)
# function Coroutine.__await__ line 12: args 1, varnames (self), flags COROUTINE METHOD
# class Generator line 18: cellvars (__classdict__)
# function Generator.__await__ line 19: args 1, varnames (self), flags ASYNC_GENERATOR METHOD
# class Right line 25: cellvars (__classdict__)
# function Right.__await__ line 26: args 1, varnames (self), flags GENERATOR METHOD
# function wait_for line 32: args 1, varnames (it, f), cellvars (it)
# function wait_for.f line 33: freevars (it), flags NESTED COROUTINE
# function wait_for.<lambda> line 38: freevars (it), flags NESTED
# function loop_over line 41: args 1, varnames (it), cellvars (it, x)
# function loop_over.<lambda> line 44: freevars (it, x), flags NESTED
# function loop_over.<lambda> line 46: freevars (it), flags NESTED
# observe
#   function 0 wait_for.<locals>.<lambda> [it: cell 0 = instance 0 of Coroutine {}]
# observe
#   function 0 loop_over.<locals>.<lambda> [it: cell 0 = instance 0 of Coroutine {}]
# observe
#   function 0 wait_for.<locals>.<lambda> [it: cell 0 = instance 0 of Generator {}]
# observe
#   function 0 loop_over.<locals>.<lambda> [it: cell 0 = instance 0 of Generator {}]
# observe
#   1
# observe
#   function 0 loop_over.<locals>.<lambda> [it: cell 0 = instance 0 of Right {}, x: cell 1 = 1]
# end
#   Coroutine = class 0 Coroutine {__await__: function 0 Coroutine.__await__, __iter__: function 0}
#   Generator = class 1 Generator {__await__: function 1 Generator.__await__, __iter__: function 1}
#   Right = class 2 Right {__await__: function 2 Right.__await__, __iter__: function 2}
#   wait_for = function 3 wait_for
#   loop_over = function 4 loop_over
#   made = instance 0 of Right {}
# teardown
