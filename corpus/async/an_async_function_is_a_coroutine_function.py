# `async def` sets `CO_COROUTINE`; with a `yield` in it, `CO_ASYNC_GENERATOR` instead. They capture like any function.
# why: Language Reference 8.9.1; PEP 525
# found: written by hand
# versions: 3.8 to 3.15

def outer(x):
    async def coroutine():
        await x

    async def generator():
        yield x
    return coroutine, generator

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: args 1, varnames (x, coroutine, generator), cellvars (x)
# function outer.coroutine line 7: freevars (x), flags NESTED COROUTINE
# function outer.generator line 10: freevars (x), flags NESTED ASYNC_GENERATOR
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 1, varnames (x, coroutine, generator), cellvars (x)
# function outer.coroutine line 7: freevars (x), flags NESTED COROUTINE
# function outer.generator line 10: freevars (x), flags NESTED ASYNC_GENERATOR
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 6: args 1, varnames (x, coroutine, generator), cellvars (x)
# function outer.coroutine line 7: freevars (x), flags NESTED COROUTINE
# function outer.generator line 10: freevars (x), flags NESTED ASYNC_GENERATOR
# end
#   outer = function 0 outer
# teardown
