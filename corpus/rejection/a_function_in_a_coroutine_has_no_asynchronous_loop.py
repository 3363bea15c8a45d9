# A function in a coroutine has no asynchronous loop.
# why: Language Reference 8.9.2, The async for statement
# found: written by hand
# versions: 3.8 to 3.15

async def outer(x):
    def inner():
        async for y in x:
            pass
    return inner

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 8 column 9: 'async for' outside async function
