# Calling a coroutine function runs nothing; `send(None)` runs it to its end, and the StopIteration brings what it returned.
# why: Language Reference 8.9.1; data model 3.4.2, coroutine.send
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    log = []

    async def inner(x):
        log.append(x)
        return lambda: (log, x)

    async def main():
        get = await inner("awaited")
        log.append("back")
        return get
    coroutine = main()
    observe(log, coroutine)
    try:
        coroutine.send(None)
    except StopIteration as stop:
        observe(stop.value, coroutine)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (main, coroutine, stop), cellvars (inner, log)
# function outer.inner line 14: args 1, varnames (x), cellvars (x), freevars (log), flags NESTED COROUTINE
# function outer.inner.<lambda> line 16: freevars (log, x), flags NESTED
# function outer.main line 18: varnames (get), freevars (inner, log), flags NESTED COROUTINE
# observe
#   list 0 []
#   coroutine outer.<locals>.main created
# observe
#   function 0 outer.<locals>.inner.<locals>.<lambda> [log: cell 0 = list 0 ['awaited', 'back'], x: cell 1 = 'awaited']
#   coroutine outer.<locals>.main closed
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (main, coroutine, stop), cellvars (inner, log)
# function outer.inner line 14: args 1, varnames (x), cellvars (x), freevars (log), flags NESTED COROUTINE
# function outer.inner.<lambda> line 16: freevars (log, x), flags NESTED
# function outer.main line 18: varnames (get), freevars (inner, log), flags NESTED COROUTINE
# observe
#   list 0 []
#   coroutine outer.<locals>.main created
# observe
#   function 0 outer.<locals>.inner.<locals>.<lambda> [log: cell 0 = list 0 ['awaited', 'back'], x: cell 1 = 'awaited']
#   coroutine outer.<locals>.main closed
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (main, coroutine, stop), cellvars (inner, log)
# function outer.inner line 14: args 1, varnames (x), cellvars (x), freevars (log), flags NESTED COROUTINE
# function outer.inner.<lambda> line 16: freevars (log, x), flags NESTED
# function outer.main line 18: varnames (get), freevars (inner, log), flags NESTED COROUTINE
# observe
#   list 0 []
#   coroutine outer.<locals>.main created
# observe
#   function 0 outer.<locals>.inner.<locals>.<lambda> [log: cell 0 = list 0 ['awaited', 'back'], x: cell 1 = 'awaited']
#   coroutine outer.<locals>.main closed
# end
#   outer = function 0 outer
# teardown
