# The targets of `async for` and `async with` are variables of the coroutine, and cells when captured.
# why: Language Reference 8.9.2 and 8.9.3
# found: written by hand
# versions: 3.8 to 3.15

async def outer(items, context):
    async for item in items:
        pass
    async with context as entered:
        pass
    return lambda: (item, entered)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: args 2, varnames (items, context), cellvars (entered, item), flags COROUTINE
# function outer.<lambda> line 11: freevars (entered, item), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 2, varnames (items, context), cellvars (entered, item), flags COROUTINE
# function outer.<lambda> line 11: freevars (entered, item), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 6: args 2, varnames (items, context), cellvars (entered, item), flags COROUTINE
# function outer.<lambda> line 11: freevars (entered, item), flags NESTED
# end
#   outer = function 0 outer
# teardown
