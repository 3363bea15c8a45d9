# A generator expression with `async for` is an asynchronous generator with its own code object, captures included.
# why: Language Reference 6.2.8
# found: written by hand
# versions: 3.8 to 3.15

async def outer(items, k):
    return ((lambda: (i, k)) async for i in items)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: args 2, varnames (items, k), cellvars (k), flags COROUTINE
# function outer.<genexpr> line 7: args 1, varnames (.0), cellvars (i), freevars (k), flags NESTED ASYNC_GENERATOR
# function outer.<genexpr>.<lambda> line 7: freevars (i, k), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 2, varnames (items, k), cellvars (k), flags COROUTINE
# function outer.<genexpr> line 7: args 1, varnames (.0), cellvars (i), freevars (k), flags NESTED ASYNC_GENERATOR
# function outer.<genexpr>.<lambda> line 7: freevars (i, k), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 6: args 2, varnames (items, k), cellvars (k), flags COROUTINE
# function outer.<genexpr> line 7: args 1, varnames (.0), cellvars (i), freevars (k), flags NESTED ASYNC_GENERATOR
# function outer.<genexpr>.<lambda> line 7: freevars (i, k), flags NESTED
# end
#   outer = function 0 outer
# teardown
