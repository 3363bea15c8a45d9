# A closure made before an `await` shares its cells with the coroutine, which goes on to bind them when it is resumed.
# why: Language Reference 8.9.1 and 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Pause:
    def __await__(self):
        return (yield)


async def main(out):
    out.append(lambda: state)
    state = "before"
    state = await Pause()


out = []
coroutine = main(out)
observe(out)
coroutine.send(None)
observe(out[0])
try:
    coroutine.send("after")
except StopIteration:
    observe(out[0]())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Pause line 11: flags NOFREE
# function Pause.__await__ line 12: args 1, varnames (self), flags GENERATOR NOFREE
# function main line 16: args 1, varnames (out), cellvars (state), flags COROUTINE
# function main.<lambda> line 17: freevars (state), flags NESTED
# observe
#   list 0 []
# observe
#   function 0 main.<locals>.<lambda> [state: cell 0 = 'before']
# observe
#   'after'
# end
#   Pause = class 0 Pause {__await__: function 0 Pause.__await__}
#   main = function 1 main
#   out = list 0 [function 2 main.<locals>.<lambda> [state: cell 0 = 'after']]
#   coroutine = coroutine main closed
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Pause line 11: flags NOFREE
# function Pause.__await__ line 12: args 1, varnames (self), flags GENERATOR NOFREE
# function main line 16: args 1, varnames (out), cellvars (state), flags COROUTINE
# function main.<lambda> line 17: freevars (state), flags NESTED
# observe
#   list 0 []
# observe
#   function 0 main.<locals>.<lambda> [state: cell 0 = 'before']
# observe
#   'after'
# end
#   Pause = class 0 Pause {__await__: function 0 Pause.__await__}
#   main = function 1 main
#   out = list 0 [function 2 main.<locals>.<lambda> [state: cell 0 = 'after']]
#   coroutine = coroutine main closed
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Pause line 11
# function Pause.__await__ line 12: args 1, varnames (self), flags GENERATOR
# function main line 16: args 1, varnames (out), cellvars (state), flags COROUTINE
# function main.<lambda> line 17: freevars (state), flags NESTED
# observe
#   list 0 []
# observe
#   function 0 main.<locals>.<lambda> [state: cell 0 = 'before']
# observe
#   'after'
# end
#   Pause = class 0 Pause {__await__: function 0 Pause.__await__}
#   main = function 1 main
#   out = list 0 [function 2 main.<locals>.<lambda> [state: cell 0 = 'after']]
#   coroutine = coroutine main closed
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Pause line 11: cellvars (__classdict__)
# function Pause.__await__ line 12: args 1, varnames (self), flags GENERATOR METHOD
# function main line 16: args 1, varnames (out), cellvars (state), flags COROUTINE
# function main.<lambda> line 17: freevars (state), flags NESTED
# observe
#   list 0 []
# observe
#   function 0 main.<locals>.<lambda> [state: cell 0 = 'before']
# observe
#   'after'
# end
#   Pause = class 0 Pause {__await__: function 0 Pause.__await__}
#   main = function 1 main
#   out = list 0 [function 2 main.<locals>.<lambda> [state: cell 0 = 'after']]
#   coroutine = coroutine main closed
# teardown
