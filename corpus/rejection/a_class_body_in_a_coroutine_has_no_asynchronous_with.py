# A class body in a coroutine has no asynchronous with.
# why: Language Reference 8.9.3, The async with statement
# found: written by hand
# versions: 3.8 to 3.15

async def outer(x):
    class C:
        async with x:
            pass

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 8 column 9: 'async with' outside async function
