# The targets of `async for` and `async with` are variables of the coroutine, and cells when captured.
# why: Language Reference 8.9.2 and 8.9.3
# found: written by hand
# versions: 3.8 to 3.13

async def outer(items, context):
    async for item in items:
        pass
    async with context as entered:
        pass
    return lambda: (item, entered)
