# Small programs about coroutines that the machine must run as every interpreter does: see tests.rs.

# %% coroutines driven by hand
class Pause:
    def __init__(self, x): self.x = x
    def __await__(self):
        got = yield self.x
        return got
async def inner(a):
    r = await Pause(a)
    return r * 2
async def outer(t):
    f = lambda: t
    a = await inner(1)
    b = await inner(2)
    return a + b, f
c = outer(3)
observe(c)
print(c.send(None))
observe(c)
print(c.send(10))
try: c.send(20)
except StopIteration as e: observe(e.value)
observe(c)
try: c.send(None)
except RuntimeError as e: print(e)
try: outer(1).send(1)
except TypeError as e: print(e)
for bad in (lambda: iter(outer(1)), lambda: next(outer(1)), lambda: [*outer(2)]):
    try: bad()
    except TypeError as e: print(type(e).__name__)
async def wrong(): await 1
try: wrong().send(None)
except TypeError: print('not awaitable')
async def stop(): raise StopIteration(1)
try: stop().send(None)
except RuntimeError as e: print(e)

# %% throw and close reach who waits
class Pause:
    def __await__(self): yield 'paused'
async def inner():
    try: await Pause()
    except ValueError as e: return str(e)
async def outer():
    return await inner(), token('t')
c = outer()
c.send(None)
try: c.throw(ValueError('v'))
except StopIteration as e: observe(e.value)
observe()
c = outer()
c.close()
async def holds(t):
    await Pause()
c = holds(token('a'))
observe()
c.send(None)
observe(c)
c.close()
observe(c)
c = holds(token('b'))
c.send(None)
del c
observe()
c = holds(token('never'))
del c
observe()
def gen():
    try:
        r = yield from sub()
    except KeyError as e:
        r = 'caught', e.args
    yield r
def sub():
    try: yield 1
    except ValueError: yield 'value'
g = gen()
print(next(g), g.throw(ValueError()), g.throw(KeyError(5)))

# %% async with, async for
class M:
    def __init__(self, hides): self.hides = hides
    async def __aenter__(self): return 'entered'
    async def __aexit__(self, kind, value, tb):
        print('exit', kind and kind.__name__)
        return self.hides
class Up:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i == self.n: raise StopAsyncIteration
        self.i += 1
        return self.i
async def f():
    fs = []
    async with M(True) as m, M(False):
        print(m)
        raise ValueError
    async for i in Up(3):
        if i == 2: continue
        fs.append(lambda: i)
    else:
        print('else')
    async for j in Up(3):
        async with M(False):
            if j == 2: break
    async with M(False):
        return fs
try: f().send(None)
except StopIteration as e: observe(e.value, [g() for g in e.value])
