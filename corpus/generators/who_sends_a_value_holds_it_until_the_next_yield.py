# Who sends a value into a generator, or throws an exception into it, holds it until the generator yields or ends.
# why: a caller holds the arguments of a built-in method until it returns; observation: calls of built-in functions
# found: cellmate 0.1.0 campaign --seed c2, program 956802, CPython 3.11.7
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Thrown(ValueError):
    pass


def receiver(name):
    while name:
        try:
            yield
        except Thrown:
            pass
        observe(name)


def outer():
    yield from receiver("inner")


direct = receiver("direct")
next(direct)
direct.send(token("sent"))
observe("it yielded")
direct.throw(Thrown(token("thrown")))
observe("it yielded again")

delegates = outer()
next(delegates)
delegates.send(token("sent on"))
observe("they yielded")


async def items():
    while True:
        yield
        observe("asynchronous")


async def main():
    source = items()
    await source.__anext__()
    await source.asend(token("asked for"))
    observe("it was awaited")


try:
    main().send(None)
except StopIteration:
    pass

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Thrown line 11: flags NOFREE
# function receiver line 15: args 1, varnames (name), flags GENERATOR NOFREE
# function outer line 24: flags GENERATOR NOFREE
# function items line 41: flags NOFREE ASYNC_GENERATOR
# function main line 47: varnames (source), flags NOFREE COROUTINE
# observe
#   'direct'
# died sent#1
# observe
#   'it yielded'
# observe
#   'direct'
# died thrown#1
# observe
#   'it yielded again'
# observe
#   'inner'
# died sent on#1
# observe
#   'they yielded'
# observe
#   'asynchronous'
# died asked for#1
# observe
#   'it was awaited'
# end
#   Thrown = class 0 Thrown {}
#   receiver = function 0 receiver
#   outer = function 1 outer
#   direct = generator receiver suspended
#   delegates = generator outer suspended
#   items = function 2 items
#   main = function 3 main
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Thrown line 11: flags NOFREE
# function receiver line 15: args 1, varnames (name), flags GENERATOR NOFREE
# function outer line 24: flags GENERATOR NOFREE
# function items line 41: flags NOFREE ASYNC_GENERATOR
# function main line 47: varnames (source), flags NOFREE COROUTINE
# observe
#   'direct'
# died sent#1
# observe
#   'it yielded'
# observe
#   'direct'
# died thrown#1
# observe
#   'it yielded again'
# observe
#   'inner'
# died sent on#1
# observe
#   'they yielded'
# observe
#   'asynchronous'
# died asked for#1
# observe
#   'it was awaited'
# end
#   Thrown = class 0 Thrown {}
#   receiver = function 0 receiver
#   outer = function 1 outer
#   direct = generator receiver suspended
#   delegates = generator outer suspended
#   items = function 2 items
#   main = function 3 main
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# class Thrown line 11
# function receiver line 15: args 1, varnames (name), flags GENERATOR
# function outer line 24: flags GENERATOR
# function items line 41: flags ASYNC_GENERATOR
# function main line 47: varnames (source), flags COROUTINE
# observe
#   'direct'
# died sent#1
# observe
#   'it yielded'
# observe
#   'direct'
# died thrown#1
# observe
#   'it yielded again'
# observe
#   'inner'
# died sent on#1
# observe
#   'they yielded'
# observe
#   'asynchronous'
# died asked for#1
# observe
#   'it was awaited'
# end
#   Thrown = class 0 Thrown {}
#   receiver = function 0 receiver
#   outer = function 1 outer
#   direct = generator receiver suspended
#   delegates = generator outer suspended
#   items = function 2 items
#   main = function 3 main
# teardown
