# `async def` sets `CO_COROUTINE`; with a `yield` in it, `CO_ASYNC_GENERATOR` instead. They capture like any function.
# why: Language Reference 8.9.1; PEP 525
# found: written by hand
# versions: 3.8 to 3.13

def outer(x):
    async def coroutine():
        await x

    async def generator():
        yield x
    return coroutine, generator
