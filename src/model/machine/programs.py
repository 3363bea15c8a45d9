# Small programs that the machine must run as every interpreter does: see tests.rs. Each begins with
# a line that says what it is about.

# %% a cell made at entry holds the argument
def f(p):
    def g(): return p
    return g
g = f(1)
print(g.__closure__[0].cell_contents, len(g.__closure__))
observe(g, g.__closure__[0])

# %% siblings share and see each other's writes
def f():
    x = 1
    def g(): return x
    def h():
        nonlocal x
        x = 2
    return g, h
g, h = f()
print(g.__closure__[0] is h.__closure__[0])
h()
print(g(), g.__closure__[0].cell_contents)

# %% comprehension cells are fresh for each evaluation, shared within one
def f():
    r = []
    for j in range(3):
        r += [lambda: i for i in range(2)]
    return r
a = f()
print([g() for g in a])
observe(a)

# %% a comprehension target and an outer variable of the same name
def f():
    i = 'outer'
    h = lambda: i
    r = [lambda: i for i in range(2)]
    return h, r, i
h, r, i = f()
print(h(), [g() for g in r], i, h.__closure__[0] is r[0].__closure__[0])

# %% the outer variable survives an exception in a comprehension
def f():
    i = 'outer'
    h = lambda: i
    try:
        [1/0 for i in range(2)]
    except ZeroDivisionError: pass
    return i, h()
print(f())

# %% unbound names have exact messages
def f():
    def g(): return x
    try: g()
    except NameError as e: print(type(e).__name__, e)
    x = 1
def g():
    try: x
    except NameError as e: print(type(e).__name__, e)
    x = 1
def h():
    try: x
    except NameError as e: print(type(e).__name__, e)
    x = 1
    return lambda: x
def i():
    try: del x
    except NameError as e: print(type(e).__name__, e)
    x = 1
    return lambda: x
def j():
    def k():
        nonlocal x
        try: del x
        except NameError as e: print(type(e).__name__, e)
    k()
    x = 1
def k():
    global zzz
    try: del zzz
    except NameError as e: print(type(e).__name__, e)
    try: zzz
    except NameError as e: print(type(e).__name__, e)
f(), g(), h(), i(), j(), k()

# %% unbound names in comprehensions are local or free by version
def f():
    try: [x for _ in [1]]
    except NameError as e: print(type(e).__name__, e)
    x = 1
def g():
    try: [[x for _ in [1]] for _ in [1]]
    except NameError as e: print(type(e).__name__, e)
    x = 1
    return lambda: x
def h():
    try: list(x for _ in [1])
    except NameError as e: print(type(e).__name__, e)
    x = 1
def i():
    try: [1 for _ in [1] if [y for y in y]]
    except NameError as e: print(type(e).__name__, e)
def j():
    def k():
        try: {x: x for _ in [1]}
        except NameError as e: print(type(e).__name__, e)
    k()
    x = 1
f(), g(), h(), i(), j()

# %% an emptied cell is refilled by rebinding
def f():
    x = 1
    def g():
        nonlocal x
        del x
    def h(): return x
    g()
    c = h.__closure__[0]
    try: c.cell_contents
    except ValueError as e: print(e)
    x = 5
    return c.cell_contents, h()
print(f())

# %% cell contents can be written and deleted
def f():
    x = 1
    def g(): return x
    g.__closure__[0].cell_contents = 9
    observe(g)
    del g.__closure__[0].cell_contents
    observe(g)
    return x
try: f()
except NameError as e: print(e)

# %% the name of a handler is emptied however the handler is left
def f(n):
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as e:
            g = lambda: e
            if n == 0: continue
            if n == 1: break
            if n == 2: return g
            if n == 3: raise KeyError(n)
    return g
observe(f(0), f(1), f(2), f(4))
try: f(3)
except KeyError as e: observe(e, e.__context__)

# %% finally clauses run on every way out, innermost first
def f(n):
    for i in range(3):
        try:
            try:
                if n == 0: return 'return'
                if n == 1: break
                if n == 2: continue
                if n == 3: raise ValueError
            finally:
                print('inner', n, i)
        except ValueError:
            print('caught')
            continue
        finally:
            print('outer', n, i)
    else:
        print('else')
    return 'end'
print([f(n) for n in range(5)])

# %% a finally clause may swallow what it interrupts
def f():
    for i in range(2):
        try:
            raise ValueError
        finally:
            if i: return 'swallowed'
            continue
def g():
    while True:
        try:
            return 1
        finally:
            break
    return 2
def h():
    try:
        return 1
    finally:
        try:
            raise KeyError
        except KeyError:
            pass
print(f(), g(), h())

# %% try, except, else and finally with nested raises
def f(a, b):
    try:
        print('try')
        if a == 1: raise ValueError('v')
        if a == 2: raise KeyError('k')
    except (TypeError, ValueError) as e:
        print('except', e)
        if b: raise
    except KeyError:
        print('key')
        if b: raise RuntimeError('r') from None
    else:
        print('else')
        if b: raise IndexError('i')
    finally:
        print('finally')
for a in range(3):
    for b in range(2):
        try: f(a, b)
        except Exception as e: print(type(e).__name__, e, e.__cause__, e.__context__)

# %% a bare raise without an exception is an error
def f():
    raise
try: f()
except RuntimeError as e: print(e)

# %% a bare raise in a called function raises what the caller handles
def again(): raise
try:
    try: raise ValueError(1)
    except ValueError: again()
except ValueError as e: print(e)

# %% causes and contexts
try:
    try: raise ValueError(1)
    except ValueError as e: raise KeyError(2) from e
except KeyError as e:
    observe(e, e.__cause__, e.__context__)
try:
    raise ValueError from TypeError
except ValueError as e:
    observe(e.__cause__)

# %% evaluation order of displays, calls and comparisons
log = []
def v(x):
    log.append(x)
    return x
{v(1): v(2), v(3): v(4)}
[v(5), (v(6), v(7))]
def f(*a, **k): return a, k
observe(f(v(8), *[v(9)], k=v(10), **{'l': v(11)}))
v(1) < v(2) < v(2) < v(9)
t = [0, 0, 0]
t[v(0)], t[v(1)] = v(2), v(3)
t[v(2)] += v(5)
v(0) and v(1)
v(0) or v(2)
v(3) if v(0) else v(4)
observe(log, t)

# %% all kinds of parameters
def f(a, b=2, /, c=3, *d, e, f=6, **g): return a, b, c, d, e, f, g
observe(f(1, e=5), f(1, 9, 8, 7, 6, e=5, f=4, h=3), f(1, c=7, e=1, b=9))
def t(fn):
    try: fn()
    except TypeError: return 'TypeError'
print(t(lambda: f()), t(lambda: f(1)), t(lambda: f(1, e=1, a=2)), t(lambda: f(1, 2, 3, c=4, e=1)))
def g(a, *, b=1): return a, b
print(t(lambda: g(1, 2)), t(lambda: g(1, c=2)), t(lambda: g(b=2)), t(lambda: g(1, a=1)), t(lambda: 1()), g(**{'a': 3}))
print(t(lambda: g(*[1], **{'b': 2}, b=3)), t(lambda: g(*1)), t(lambda: g(**1)))

# %% defaults are shared, keyword defaults too
def f(a=[], *, b={}):
    a.append(len(b))
    b[len(a)] = a
    return a
f(), f()
observe(f)
def g(x, y=1, z=2): return x, y, z
g.__defaults__ = (7,)
observe(g(1, 2), g)

# %% unpacking in all forms
a, b = 1, 2
a, b = b, a
(c, [d, *e]), *f = (1, 'xyz'), 4, 5
*g, h = range(3)
[i, j] = {1: 2, 3: 4}
for k, (l, m) in [(1, (2, 3)), (4, [5, 6])]: print(k, l, m)
try: a, b = 1, 2, 3
except ValueError: print('many')
try: a, b = [1]
except ValueError as e: print(e)
try: a, *b, c = [1]
except ValueError as e: print(e)
try: a, b = 5
except TypeError as e: print(e)
n = o = p = []
observe(n, o, p)

# %% starred displays
a = [1, 2]
observe([*a, 3, *'xy'], (*a, *range(2)), {**{'a': 1}, 'b': 2, **{'a': 3}}, {*a, 2} == {1, 2})

# %% loops with else, break and continue
def f(n):
    for i in range(5):
        if i == n: break
        if i % 2: continue
        print(i)
    else:
        print('else')
    while n:
        n -= 1
        if n == 2: break
    else:
        print('while else')
    return i, n
print(f(1), f(9))

# %% loop targets are rebound through cells and subscripts
def f():
    a = [0]
    for a[0] in range(3): pass
    for x, *y in [(1, 2, 3)]: g = lambda: (x, y)
    return a, g
observe(*f())

# %% slices and subscripts
a = list(range(6))
observe(a[1:4], a[::-1], a[-2:], a[4:1:-2], 'hello'[1:3], (1, 2, 3)[:2], a[-1], 'xyz'[-2], {1: 2}[1], {1: 2}[True])
del a[0], a[1:3]
observe(a)
for e in ['a[9]', 'x', '{}[(1,2)]']:
    pass
def t(f):
    try: f()
    except Exception as e: return type(e).__name__, str(e)
print(t(lambda: a[9]), t(lambda: (1,)[5]), t(lambda: ''[0]), t(lambda: {}['k']), t(lambda: a['x']), t(lambda: 5[0]))

# %% arithmetic as Python does it
print(7 // -2, -7 // 2, 7 % -3, -7 % 3, 2 ** 10, 7 / 2, 1 << 5, -9 >> 1, 6 & 3, 6 | 1, 6 ^ 3, ~5, -True, True + True)
print(1 == 1.0, 1 < 1.5, 0.1 + 0.2, 1e16, 1e-5, 123456789.0, 1.5e300 * 1e10, -0.0, 3.0 == 3, 1 in {1.0: 2})
print('ab' * 2, [1] * 3, 2 * (1,), 'a' < 'b', [1, 2] < [1, 3], (1,) == (1,), not [], 'a' + 'b', [1] + [2])
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__
print(t(lambda: 1 / 0), t(lambda: 1 // 0), t(lambda: 1 % 0), t(lambda: 1 + 'a'), t(lambda: 'a' + 1), t(lambda: 1 < 'a'), t(lambda: [] - []), t(lambda: -'a'), t(lambda: len(5)))

# %% messages that do not differ between versions
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
t(lambda: 1 + 'a')
t(lambda: 'a' + 1)
t(lambda: [] + ())
t(lambda: 1 < 'a')
t(lambda: 'a' * 'b')
t(lambda: 1 / 0)
t(lambda: [].pop())
t(lambda: [].foo)
t(lambda: len(1))
t(lambda: 1())
t(lambda: iter(1))
t(lambda: next(1))
t(lambda: range(1, 2, 0))
t(lambda: -[])
t(lambda: {}.popitem())
t(lambda: [].remove(1))
t(lambda: 1 << -1)
t(lambda: ','.join([1]))
t(lambda: 1 in 'a')
t(lambda: (lambda: 0).foo)
t(lambda: [0][:: 0])

# %% identity and membership
a = []
print(a is a, a is [], None is None, 1 in [1], 'b' in 'abc', 2 not in {1: 2}, a in [a], (lambda: 0) == (lambda: 0))

# %% f-strings
x, y = 3, 'q'
print(f'{x}{y!r} {x=} {[x, y]} {{}} {"a" "b"}', f'', f'{None}')

# %% a walrus in a comprehension binds in the function
def f():
    r = [(y := i, lambda: y)[1] for i in range(3)]
    return [g() for g in r], y, r
observe(f())
[z := i for i in range(3)]

# %% generator expressions are lazy but for their first iterable
def f():
    x = 1
    it = [1, 2]
    g = (x for i in it)
    x, it = 2, [3]
    return list(g), g
observe(f())

# %% generator expressions in builtins
g = (i * i for i in range(4))
print(sum(g), list(g), max(i for i in [3, 1]), sorted((-i for i in range(3))), any(i > 1 for i in range(9)), all(i for i in []))
a, b = (i for i in range(2))
print(a, b, *(i for i in 'ab'), [*(i for i in [1])], dict((i, i) for i in [1]), tuple(i for i in [2]))
print(','.join(str(i) for i in range(3)), list(zip((i for i in [1, 2]), 'abc')), list(enumerate(i for i in 'x')))
print(list(map(lambda a, b: a + b, (i for i in [1, 2]), [10, 20])), list(filter(lambda i: i % 2, (i for i in range(5)))))

# %% a generator keeps its variables between turns
def f():
    x = 0
    def g(): return x
    while x < 3:
        x += 1
        yield g
it = f()
a = next(it)
print(a())
b = next(it)
observe(a, b, it)
print(a() , list(it), it)if 0 else print([h() for h in it])
observe(it)

# %% send, close, throw and return values of generators
def f():
    try:
        while True:
            x = yield 1
            print('got', x)
    except KeyError as e:
        print('key', e)
        yield 2
    finally:
        print('closed')
    return 'done'
g = f()
print(next(g), g.send(5), g.throw(KeyError('k')))
try: next(g)
except StopIteration as e: print(e.value)
g = f()
next(g)
g.close()
print(next(g, 'default'))
try: next(g)
except StopIteration as e: print(e.value)
g = f()
g.close()
observe(g)

# %% yield from passes turns through
def f():
    x = yield 1
    print('f', x)
    return 'r'
def g():
    y = yield from f()
    print('g', y)
    yield from [7, 8]
    yield from (i for i in 'ab')
h = g()
print(next(h), h.send('s'), list(h))

# %% a generator that raises StopIteration is an error
def f():
    yield 1
    raise StopIteration
try: list(f())
except RuntimeError as e: print(e, type(e.__cause__).__name__)

# %% generators that handle exceptions between turns
def f():
    try:
        yield 1
        raise ValueError('v')
    except ValueError as e:
        yield lambda: e
    finally:
        yield 3
g = f()
observe(list(g))

# %% a generator is dropped and its variables die
def f():
    t = token('t')
    yield 1
    yield lambda: t
g = f()
next(g)
observe()
del g
observe()
g = f()
next(g)
h = next(g)
del g
observe()
del h
observe()

# %% decorators, outermost last
def deco(n):
    print('deco', n)
    def inner(f):
        print('inner', n)
        return lambda: (n, f())
    return inner
@deco(1)
@deco(2)
def f(): return 'f'
observe(f(), f)

# %% what the last closure held dies with it
def f():
    o = token('o')
    return (lambda: o), (lambda: o)
a, b = f()
del a
observe()
del b
observe()

# %% a captured parameter that is rebound
def f(o):
    def g(): return o
    o = None
    observe()
    return g
f(token('a'))
observe()
def f(o):
    del o
    observe()
f(token('b'))
def f(*o):
    del o
    observe()
f(token('c'))
def f(o=None):
    o = 1
    observe()
f(o=token('d'))

# %% arguments of indirect calls may live until the call returns
def f(o):
    del o
    observe()
f(*[token('a')])
list(map(f, [token('b')]))
sorted([token('c')], key=f)
observe()

# %% a bare cell keeps its contents alive
def f():
    o = token('o')
    return (lambda: o).__closure__[0]
c = f()
observe(c)
del c
observe()

# %% a recursive function waits for collection, unless its cell is emptied
def f():
    t = token('kept')
    def g(): return g, t
def h():
    t = token('freed')
    def g(): return g, t
    del g
f()
h()
observe()
collect()
observe()

# %% tracebacks keep frames alive, of callers too
def f():
    t = token('f')
    raise ValueError
def g():
    t = token('g')
    f()
def h():
    t = token('h')
    try: g()
    except ValueError as e: return e
observe()
e = h()
observe()
del e
observe()
collect()
observe()

# %% an exception stored in a frame that it passed is a cycle
def f():
    o = token('o')
    try: raise ValueError
    except ValueError as e: keep = e
f()
observe()
collect()
observe()

# %% an exception that is only named by its handler is no cycle
def f():
    o = token('o')
    try: raise ValueError
    except ValueError as e:
        def g(): return e
    return g
g = f()
observe(g)

# %% the handled exception lives until its handler ends
def f():
    t = token('t')
    raise ValueError(token('arg'))
try: f()
except ValueError: observe()
observe()
try:
    try: f()
    finally: observe()
except ValueError: pass
observe()

# %% contexts keep exceptions alive
def f():
    t = token('t')
    raise ValueError
try:
    try: f()
    except ValueError: raise KeyError
except KeyError as e: keep = e
observe()
keep = None
observe()

# %% a frame in a traceback holds its function's defaults, by version
def f():
    def g(a=token('default')): raise ValueError
    try: g(1)
    except ValueError as e: return e
e = f()
observe()
del e
collect()
observe()

# %% comprehension variables die with the evaluation
def f():
    r = [o for o in [token('a')]]
    observe()
    r = [lambda: o for o in [token('b')]]
    del r
    observe()
f()

# %% comprehension frames in tracebacks, by version
def f():
    try: [1 / 0 for o in [token('a')]]
    except ZeroDivisionError: observe()
    observe()
f()

# %% a generator expression holds its cells until it ends
def f():
    o = token('o')
    return (o for _ in [1])
g = f()
observe(g)
list(g)
observe(g)

# %% temporaries die where they are dropped
token('a')
observe()
[token('b'), token('c')][0]
observe(token('d'))
x = [token('e')]
x[0] = 1
observe()
d = {'k': token('f')}
del d['k']
observe()
s = {token('g')}
s.clear()
observe()
x = token('h') and 1
observe()
x = (token('i') if 1 else 0) is None
observe()

# %% containers hold their items
l = [token('a'), token('b'), token('c')]
l.pop(0)
observe()
l.remove(l[0])
observe()
l.extend([token('d')])
m = l[:]
del l
observe(m)
m.clear()
observe()
d = {}
d.setdefault('x', []).append(token('e'))
d.update(y=token('f'))
for k, v in d.items(): pass
observe(d, v)
d.pop('x')
observe()
d.clear()
observe()
v = None
observe()

# %% loops hold what they go through
def f():
    for x in [token('a'), token('b')]:
        observe(x)
        x = None
        observe()
    observe()
f()
for i, x in enumerate([token('c')]): del x, i
observe()
for x, y in zip([token('d')], [token('e')]):
    del x, y
    observe()
observe()

# %% cycles through containers
a = [token('a')]
a.append(a)
d = {'t': token('d')}
d['d'] = d
observe(a, d)
del a, d
observe()
collect()
observe()

# %% a cycle of two functions and one through a list
def f():
    t = token('t')
    l = []
    def g(): return h, t
    def h(): return g, l
    l.append(h)
    return None
f()
collect()
observe()

# %% a cycle held from outside survives
def f():
    t = token('t')
    def g(): return g, t
    return g
g = f()
collect()
observe(g)
del g
collect()
observe()

# %% attributes of functions
def f(): pass
f.x = token('x')
f.g = lambda: f
observe(f, f.x, f.__name__, f.__qualname__, f.__closure__, f.__code__.co_freevars)
del f.x
observe(f)
try: f.y
except AttributeError as e: print(e)

# %% closures in closures, passed through
def a():
    x = 1
    def b():
        def c():
            def d():
                nonlocal x
                x += 1
                return x
            return d
        return c
    return b, lambda: x
b, l = a()
d = b()()
print(d(), d(), l())
observe(b, b(), d, l)

# %% recursion through a cell
def f():
    def fact(n): return 1 if n < 2 else n * fact(n - 1)
    def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
    return fact, fib
fact, fib = f()
print(fact(10), fib(10))
observe(fact)

# %% global and nonlocal writes
x = 'module'
def f():
    x = 'f'
    def g():
        global x
        x = 'written'
        return lambda: x
    def h():
        nonlocal x
        x = 'h'
        for x in range(2): pass
        return x
    return g(), h(), x
observe(f(), x)
def g():
    global new, x
    def new(): return x
    del x
g()
try: new()
except NameError as e: print(e)
x = 1

# %% the order of globals is that of their first binding
b = 1
a = 2
b = 3
c = 4
del a
a = 5
for z in []: pass

# %% an uncaught exception drops its traceback before the event
t = token('held')
def f():
    t = token('local')
    raise ValueError('gone', 1)
f()

# %% an uncaught error about an unbound name
def f():
    return lambda: x
    x = 1
f()()

# %% sorting with and without keys
a = [3, 1, 2]
a.sort()
b = sorted(a, key=lambda x: -x)
c = sorted('bca', reverse=True)
print(a, b, c, min(a), max(a, key=lambda x: x % 3), min([], default=9), sorted([(1, 'b'), (1, 'a')], key=lambda p: p[0]))
print(sorted({3, 1, 2}), sum([1, 2], 10), sum([[1], [2]], []), list(reversed(a)), list(range(5, 0, -2)), divmod(-7, 2))

# %% dict and str methods
d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 0), list(d), list(d.keys()), list(d.values()), list(d.items()), 'a' in d, len(d), d)
print(dict(a=1, **{'b': 2}), dict([(1, 2)]), {k: v for k, v in d.items()}, d == {'b': 2, 'a': 1}, d.popitem(), d)
print('a,b'.split(','), 'Ab'.upper(), 'Ab'.lower(), ' x '.strip(), 'aXa'.replace('X', 'y'), 'abc'.startswith('ab'), 'abc'.find('c'))
try:
    for k in d: d['new'] = 1
except RuntimeError as e: print(e)

# %% sets without order
s = {1, 2} | {2, 3}
t = s & {1}
s.add(9)
s.discard(1)
print(len(s), t, 9 in s, s - {2, 3}, s == {9, 2, 3}, set(), frozenset([1]), s >= {2})
observe(s, {token('t')}, {(1, 'a')}, frozenset())

# %% assert and its message
try: assert 1 == 2, 'message'
except AssertionError as e: observe(e)
try: assert 0
except AssertionError as e: observe(e)
assert True

# %% annotations are evaluated by version
def f(a: print('a') = print('default'), *b: print('b')) -> print('r'): pass
x: print('x') = 1
y: print('y')
def g():
    z: print('never') = 1
    return z
print(g())

# %% conditional expressions, chains and short circuits
print(1 < 2 < 3, 1 < 2 > 5, 0 or [] or 'x', 1 and '' and 2, not 0, (1 if [] else 2), 1 < 3 in [3], None or 0)

# %% exceptions as values
e = ValueError('a', 1)
f = [KeyError, (TypeError, ValueError)]
try: raise e
except f[1] as g: print(g is e, g.args, repr(g), str(g))
try: raise KeyError('k')
except LookupError as h: print(h, repr(h))
try: raise ValueError
except ValueError as i: observe(i, i.args)
try:
    try: raise e
    except 5: pass
except TypeError as j: print(j)
try: raise 5
except TypeError as j: print(j)

# %% getattr, hasattr, isinstance, callable
def f(): pass
print(getattr(f, 'x', 3), hasattr(f, 'x'), hasattr([], 'append'), isinstance(1, int), isinstance(True, int), isinstance('', (int, str)), callable(f), callable(1), issubclass(bool, int), type(1).__name__)

# %% many levels of nesting in data
x = []
for i in range(30): x = [x]
observe(x)
y = list(range(600))
observe(y, y)

# %% what lambdas hold in loops
fs = []
def f():
    for i in range(3):
        fs.append(lambda i=i: i)
        fs.append(lambda: i)
f()
observe(fs, [g() for g in fs])

# %% an exception in a default or decorator leaves the name unbound
def f():
    try:
        def g(a=1/0): pass
    except ZeroDivisionError: pass
    return lambda: g
observe(f())

# %% del of many targets
def f():
    a = b = c = d = 1
    h = lambda: (a, b, c, d)
    del a, (b, [c])
    return h
observe(f())
