# An asynchronous generator returns no value, not even None.
# why: Language Reference 7.6, The return statement
# found: written by hand
# versions: 3.8 to 3.15

async def outer(x):
    def inner():
        return x
    yield inner
    return None

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 10 column 5: 'return' with value in async generator
