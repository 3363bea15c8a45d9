# An asynchronous comprehension may stand inside a synchronous one, and in a generator expression.
# why: Language Reference 6.2.4, changed in 3.11
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.11 to 3.15

async def nested(it):
    return [[y async for y in x] for x in it]


def generated(it):
    return ([y async for y in x] for x in it)

# === expected, format 1: 3.11
# module <module> line 1
# function nested line 6: args 1, varnames (it), flags COROUTINE
# function nested.<listcomp> line 7: args 1, varnames (.0, x), flags NESTED COROUTINE
# function nested.<listcomp>.<listcomp> line 7: args 1, varnames (.0, y), flags NESTED COROUTINE
# function generated line 10: args 1, varnames (it)
# function generated.<genexpr> line 11: args 1, varnames (.0, x), flags NESTED ASYNC_GENERATOR
# function generated.<genexpr>.<listcomp> line 11: args 1, varnames (.0, y), flags NESTED COROUTINE
# end
#   nested = function 0 nested
#   generated = function 1 generated
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function nested line 6: args 1, varnames (it, x, y), flags COROUTINE
# function generated line 10: args 1, varnames (it)
# function generated.<genexpr> line 11: args 1, varnames (.0, x, y), flags NESTED ASYNC_GENERATOR
# end
#   nested = function 0 nested
#   generated = function 1 generated
# teardown
