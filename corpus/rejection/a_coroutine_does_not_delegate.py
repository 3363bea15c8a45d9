# A coroutine does not delegate.
# why: Language Reference 8.9.1, Coroutine function definition
# found: written by hand
# versions: 3.8 to 3.15

async def outer(x):
    y = yield from x
    return lambda: y

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 7 column 9: 'yield from' inside async function
