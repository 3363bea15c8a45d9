# A lambda in a coroutine does not wait.
# why: Language Reference 6.4, Await expression
# found: written by hand
# versions: 3.8 to 3.15

async def outer(x):
    return lambda: await x

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 7 column 20: 'await' outside async function
