# A generator expression with `async for` is an asynchronous generator with its own code object, captures included.
# why: Language Reference 6.2.8
# found: written by hand
# versions: 3.8 to 3.13

async def outer(items, k):
    return ((lambda: (i, k)) async for i in items)
