# What `__await__` yields comes out of the outermost `send`; what is sent goes in there. Each suspended coroutine keeps its variables.
# why: data model 3.4.1 and 3.4.2: awaitable objects, coroutine.send
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Pause:
    def __init__(self, tag):
        self.tag = tag

    def __await__(self):
        got = yield self.tag
        return got


async def inner(x):
    held = token(x)
    got = await Pause("pause " + x)
    return (lambda: got), held


async def main():
    get, _ = await inner("one")
    observe(get())
    get, _ = await inner("two")
    return get


coroutine = main()
observe(coroutine.send(None))
observe(coroutine.send(1))
coroutine.close()
observe("closed")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Pause line 11: flags NOFREE
# function Pause.__init__ line 12: args 2, varnames (self, tag), flags NOFREE
# function Pause.__await__ line 15: args 1, varnames (self, got), flags GENERATOR NOFREE
# function inner line 20: args 1, varnames (x, held), cellvars (got), flags COROUTINE
# function inner.<lambda> line 23: freevars (got), flags NESTED
# function main line 26: varnames (get, _), flags NOFREE COROUTINE
# observe
#   'pause one'
# observe
#   1
# observe
#   'pause two'
# died one#1
# died two#1
# observe
#   'closed'
# end
#   Pause = class 0 Pause {__init__: function 0 Pause.__init__, __await__: function 1 Pause.__await__}
#   inner = function 2 inner
#   main = function 3 main
#   coroutine = coroutine main closed
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Pause line 11: flags NOFREE
# function Pause.__init__ line 12: args 2, varnames (self, tag), flags NOFREE
# function Pause.__await__ line 15: args 1, varnames (self, got), flags GENERATOR NOFREE
# function inner line 20: args 1, varnames (x, held), cellvars (got), flags COROUTINE
# function inner.<lambda> line 23: freevars (got), flags NESTED
# function main line 26: varnames (get, _), flags NOFREE COROUTINE
# observe
#   'pause one'
# observe
#   1
# observe
#   'pause two'
# died one#1
# died two#1
# observe
#   'closed'
# end
#   Pause = class 0 Pause {__init__: function 0 Pause.__init__, __await__: function 1 Pause.__await__}
#   inner = function 2 inner
#   main = function 3 main
#   coroutine = coroutine main closed
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Pause line 11
# function Pause.__init__ line 12: args 2, varnames (self, tag)
# function Pause.__await__ line 15: args 1, varnames (self, got), flags GENERATOR
# function inner line 20: args 1, varnames (x, held), cellvars (got), flags COROUTINE
# function inner.<lambda> line 23: freevars (got), flags NESTED
# function main line 26: varnames (get, _), flags COROUTINE
# observe
#   'pause one'
# observe
#   1
# observe
#   'pause two'
# died one#1
# died two#1
# observe
#   'closed'
# end
#   Pause = class 0 Pause {__init__: function 0 Pause.__init__, __await__: function 1 Pause.__await__}
#   inner = function 2 inner
#   main = function 3 main
#   coroutine = coroutine main closed
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Pause line 11: cellvars (__classdict__)
# function Pause.__init__ line 12: args 2, varnames (self, tag), flags METHOD
# function Pause.__await__ line 15: args 1, varnames (self, got), flags GENERATOR METHOD
# function inner line 20: args 1, varnames (x, held), cellvars (got), flags COROUTINE
# function inner.<lambda> line 23: freevars (got), flags NESTED
# function main line 26: varnames (get, _), flags COROUTINE
# observe
#   'pause one'
# observe
#   1
# observe
#   'pause two'
# died one#1
# died two#1
# observe
#   'closed'
# end
#   Pause = class 0 Pause {__init__: function 0 Pause.__init__, __await__: function 1 Pause.__await__}
#   inner = function 2 inner
#   main = function 3 main
#   coroutine = coroutine main closed
# teardown
