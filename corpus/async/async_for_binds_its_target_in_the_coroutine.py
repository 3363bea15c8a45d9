# `async for` awaits each item and binds the target in the coroutine: one cell for all turns, kept after the loop.
# why: Language Reference 8.9.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Source:
    def __init__(self, *items):
        self.items = iter(items)

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self.items:
            return item
        raise StopAsyncIteration


async def main():
    fs = []
    async for item in Source(1, 2):
        fs.append(lambda: item)
    else:
        observe(fs)
    return fs[0]()

try:
    main().send(None)
except StopIteration as stop:
    observe(stop.value)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Source line 11: flags NOFREE
# function Source.__init__ line 12: args 1, varnames (self, items), flags VARARGS NOFREE
# function Source.__aiter__ line 15: args 1, varnames (self), flags NOFREE
# function Source.__anext__ line 18: args 1, varnames (self, item), flags NOFREE COROUTINE
# function main line 24: varnames (fs), cellvars (item), flags COROUTINE
# function main.<lambda> line 27: freevars (item), flags NESTED
# observe
#   list 0 [function 0 main.<locals>.<lambda> [item: cell 0 = 2], function 1 main.<locals>.<lambda> [item: cell 0]]
# observe
#   2
# end
#   Source = class 0 Source {__init__: function 0 Source.__init__, __aiter__: function 1 Source.__aiter__, __anext__: function 2 Source.__anext__}
#   main = function 3 main
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Source line 11: flags NOFREE
# function Source.__init__ line 12: args 1, varnames (self, items), flags VARARGS NOFREE
# function Source.__aiter__ line 15: args 1, varnames (self), flags NOFREE
# function Source.__anext__ line 18: args 1, varnames (self, item), flags NOFREE COROUTINE
# function main line 24: varnames (fs), cellvars (item), flags COROUTINE
# function main.<lambda> line 27: freevars (item), flags NESTED
# observe
#   list 0 [function 0 main.<locals>.<lambda> [item: cell 0 = 2], function 1 main.<locals>.<lambda> [item: cell 0]]
# observe
#   2
# end
#   Source = class 0 Source {__init__: function 0 Source.__init__, __aiter__: function 1 Source.__aiter__, __anext__: function 2 Source.__anext__}
#   main = function 3 main
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Source line 11
# function Source.__init__ line 12: args 1, varnames (self, items), flags VARARGS
# function Source.__aiter__ line 15: args 1, varnames (self)
# function Source.__anext__ line 18: args 1, varnames (self, item), flags COROUTINE
# function main line 24: varnames (fs), cellvars (item), flags COROUTINE
# function main.<lambda> line 27: freevars (item), flags NESTED
# observe
#   list 0 [function 0 main.<locals>.<lambda> [item: cell 0 = 2], function 1 main.<locals>.<lambda> [item: cell 0]]
# observe
#   2
# end
#   Source = class 0 Source {__init__: function 0 Source.__init__, __aiter__: function 1 Source.__aiter__, __anext__: function 2 Source.__anext__}
#   main = function 3 main
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Source line 11: cellvars (__classdict__)
# function Source.__init__ line 12: args 1, varnames (self, items), flags VARARGS METHOD
# function Source.__aiter__ line 15: args 1, varnames (self), flags METHOD
# function Source.__anext__ line 18: args 1, varnames (self, item), flags COROUTINE METHOD
# function main line 24: varnames (fs), cellvars (item), flags COROUTINE
# function main.<lambda> line 27: freevars (item), flags NESTED
# observe
#   list 0 [function 0 main.<locals>.<lambda> [item: cell 0 = 2], function 1 main.<locals>.<lambda> [item: cell 0]]
# observe
#   2
# end
#   Source = class 0 Source {__init__: function 0 Source.__init__, __aiter__: function 1 Source.__aiter__, __anext__: function 2 Source.__anext__}
#   main = function 3 main
# teardown
