# A coroutine does not delegate.
# why: Language Reference 8.9.1, Coroutine function definition
# found: written by hand
# versions: 3.8 to 3.15

async def outer(x):
    y = yield from x
    return lambda: y
