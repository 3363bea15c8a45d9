# Small programs about classes that the machine must run as every interpreter does: see tests.rs.

# %% methods, instances, attributes
class Counter:
    """Counts."""
    start = 0
    def __init__(self, start=None):
        self.n = Counter.start if start is None else start
    def bump(self, by=1):
        self.n += by
        return self
c = Counter()
d = Counter(start=5)
c.bump().bump(by=3)
m = d.bump
m()
observe(c, d, m, Counter)
print(c.n, d.n, m.__self__ is d, m.__func__ is Counter.bump, type(c) is Counter, Counter.__name__)
print(isinstance(c, Counter), issubclass(Counter, object), hasattr(c, 'n'), hasattr(c, 'x'), getattr(c, 'x', 7))
setattr(c, 'y', 1)
del c.n
try: c.n
except AttributeError as e: print(e)
try: Counter.zzz
except AttributeError as e: print(e)

# %% a class body is a namespace of its own
x = 'global'
def f():
    x = 'f'
    y = 'fy'
    class C:
        print(x, y)
        x = 'C'
        print(x)
        z = [x for _ in [1]]
        def m(self): return x, y
        del x
        try: del x
        except NameError as e: print(type(e).__name__, e)
        try: q
        except NameError as e: print(type(e).__name__, e)
        def __secret(self): return self.__class__.__name__
        def call(self): return self.__secret()
    print(C().m(), C.z, C().call())
    return C
observe(f())
class D:
    x = x
    print(x)
observe(D)

# %% a name of a class body that is bound there is never the enclosing variable
x = 'global'
def f():
    x = 'f'
    class C:
        x = x
    return C.x
print(f())
def g():
    class C:
        y = late
    late = 1
try: g()
except NameError as e: print(type(e).__name__, e)

# %% nonlocal and global in a class body
def f():
    x = 1
    class C:
        nonlocal x
        x = 2
        global g
        g = 3
        print(x, g)
    return x, hasattr(C, 'x'), hasattr(C, 'g')
print(f(), g)

# %% the cell of the class
class C:
    def m(self): return __class__
    def n(self): return super()
    def p(self): return 1
    try: m(None)
    except NameError as e: print(type(e).__name__, e)
print(C.m.__closure__[0] is C.n.__closure__[0], C.m.__closure__[0].cell_contents is C, C().m() is C)
observe(C.m, C)

# %% the cell of a class is its own in each turn
def f():
    r = []
    for i in range(2):
        class C:
            def m(self): return __class__, i
        r.append(C)
    return r
a, b = f()
print(a.m.__closure__[0] is b.m.__closure__[0], a.m.__closure__[1] is b.m.__closure__[1], a.m.__code__ is b.m.__code__)
observe(a, b)

# %% inheritance and super
class A:
    def __init__(self, x): self.x = x
    def who(self): return ['A']
class B(A):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def who(self): return ['B'] + super().who()
class C(A):
    def who(self): return ['C'] + super(C, self).who()
class D(B, C):
    def who(self): return ['D'] + super().who()
d = D(1, 2)
print(d.who(), [k.__name__ for k in D.__mro__], D.__bases__ == (B, C))
observe(d)
try:
    class E(A, B): pass
except TypeError: print('no order')
try:
    class E(A, A): pass
except TypeError: print('twice')
print(issubclass(D, A), isinstance(d, (int, C)))

# %% errors of super
def f(): super()
def g(x): super()
class C:
    def m(): super()
    m2 = lambda *a: super()
    def m3(self):
        del self
        super()
    def m6(self):
        def q(): return self
        return super().__init__
    def m7(self): return [super().__init__ for _ in [1]]
    def m8(self): return list(super() for _ in [1])
    def m9(self): return super().nothing
for fn in (f, lambda: g(1), C.m, lambda: C.m2(), lambda: C().m3(), lambda: C().m6() and 'ok'):
    try: print('ok', bool(fn()))
    except Exception as e: print(type(e).__name__, e)
for fn in (lambda: C().m7() and 'ok', lambda: C().m8() and 'ok', lambda: C().m9()):
    try: print('ok', bool(fn()))
    except Exception as e: print(type(e).__name__)

# %% static methods, class methods, properties
class C:
    n = 0
    def __init__(self): self._v = 1
    @staticmethod
    def s(a): return a
    @classmethod
    def make(cls, *args):
        cls.n += 1
        return cls(*args)
    @property
    def v(self): return self._v
    @v.setter
    def v(self, value): self._v = value
    @v.deleter
    def v(self): del self._v
    w = property(lambda self: 'w')
class D(C): pass
d = D.make()
d.v = 5
print(d.v, C.s(3), d.s(4), C.n, D.n, type(d).__name__, d.w, D().make().n)
try: d.w = 1
except AttributeError: print('no setter')
del d.v
try: d.v
except AttributeError as e: print(e)
print(hasattr(d, 'v'), getattr(d, 'v', 'none'))
observe(C, d, C.make, d.v if hasattr(d, 'v') else None)

# %% special methods
class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'V({self.x})'
    def __str__(self): return 'v%d' % 0 if False else 'v' + str(self.x)
    def __eq__(self, other):
        if not isinstance(other, V): return NotImplemented
        return self.x == other.x
    def __lt__(self, other): return self.x < other.x
    def __add__(self, other):
        if isinstance(other, int): return V(self.x + other)
        return NotImplemented
    def __radd__(self, other): return V(other + self.x)
    def __iadd__(self, other):
        self.x += other
        return self
    def __neg__(self): return V(-self.x)
    def __len__(self): return self.x
    def __bool__(self): return self.x > 1
    def __getitem__(self, i):
        if i >= self.x: raise IndexError
        return i * 10
    def __setitem__(self, i, v): self.last = i, v
    def __delitem__(self, i): self.last = i
    def __contains__(self, i): return i == self.x
    def __call__(self, *args, **kw): return args, kw
a, b = V(3), V(3)
print(a == b, a != b, a == 3, a != 3, a < V(4), V(4) > a, 3 in a, 4 not in a)
print(repr(a), str(a), f'{a} {a!r}', len(a), bool(V(1)), not V(1), a and 1, V(0) or 2)
print(a + 1, 1 + a, -a)
try: a + 'x'
except TypeError: print('type error')
c = a
c += 5
print(c is a, a.x, a[1], list(V(2)), [*V(3)], tuple(V(1)))
x, y = V(2)
a[1] = 2
print(a.last, x, y)
del a[4]
print(a.last, a(1, k=2), callable(a), sum(V(3)), max(V(3)), sorted(V(3), reverse=True))
if V(1): print('yes')
else: print('no')
while V(0): break
else: print('never')
try: hash(a)
except TypeError: print('unhashable')
except NameError: pass

# %% iterators
class Up:
    def __init__(self, n): self.n, self.i = n, 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
class Both:
    def __iter__(self):
        yield 1
        yield from Up(2)
for i in Up(3): print(i)
print(list(Up(3)), [i for i in Up(2)], dict(zip(Up(2), Both())), list(map(lambda a: -a, Up(2))), list(enumerate(Up(2))))
it = iter(Up(1))
print(next(it), next(it, 'end'), sum(Up(4)), max(Up(3)), any(Up(2)), sorted(Both()), [*Up(2), *Both()])
try: next(it)
except StopIteration: print('stopped')
a, *b = Up(3)
print(a, b)
try: iter(V()) if False else iter(Counter)
except NameError: pass
class Bad:
    def __iter__(self): return 1
try: list(Bad())
except TypeError as e: print(type(e).__name__)
try: list(object())
except TypeError as e: print(e)
print(2 in list(Up(2)))
def gen():
    r = yield from Both()
    return r
print(list(gen()))

# %% with
class M:
    def __init__(self, name, hides=False): self.name, self.hides = name, hides
    def __enter__(self):
        print('enter', self.name)
        return self.name
    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind.__name__ if kind else None, value, tb is None)
        return self.hides
with M('a') as a, M('b'):
    print(a)
def f(hides):
    for i in range(3):
        with M('loop', hides):
            if i == 0: continue
            with M('inner') as x:
                return lambda: x
g = f(False)
observe(g)
with M('c', True):
    raise ValueError('gone')
try:
    with M('d') as d:
        1 / 0
except ZeroDivisionError: print('caught', d)
def g():
    with M('e', True):
        try:
            raise KeyError(1)
        finally:
            print('finally')
    return 'after'
print(g())
def h():
    while True:
        with M('f') as v:
            break
    with M('g'):
        try:
            return 1
        finally:
            print('last')
print(h())
try:
    with object(): pass
except (TypeError, AttributeError): print('no manager')

# %% exceptions of the program
class E(Exception): pass
class F(E):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b
class G(ValueError):
    def __str__(self): return 'G!'
for make in (lambda: E(1), lambda: F(1, 2), lambda: G(3), lambda: E, lambda: E(1, 2)):
    try: raise make()
    except E as e:
        print(type(e).__name__, e, e.args, getattr(e, 'b', None), repr(e))
    except ValueError as e:
        print(str(e), e.args, isinstance(e, G))
try: raise F(1, 2) from E('cause')
except (KeyError, F) as e: observe(e, e.__cause__)
try: raise F
except TypeError: print('arguments')
class Stop(StopIteration): pass
def gen():
    yield 1
    raise Stop
try: list(gen())
except RuntimeError as e: print(e)
e = E(1)
e.note = 'n'
print(e.note)
raise G('last') if False else F(1, [2])

# %% decorators on classes, classes in classes
registry = {}
def register(cls):
    registry[cls.__name__] = cls
    return cls
def named(name):
    def deco(cls):
        cls.label = name
        return cls
    return deco
@register
@named('x')
class A:
    class Inner:
        def m(self): return __class__
    def make(self): return A.Inner()
observe(registry, A().make(), A.Inner.__qualname__)
print(A.label, A().make().m() is A.Inner)

# %% hooks of class creation
class Field:
    def __set_name__(self, owner, name): self.name = '_' + name
    def __get__(self, obj, kind):
        if obj is None: return self
        return getattr(obj, self.name, 'unset')
    def __set__(self, obj, value): setattr(obj, self.name, value)
class Base:
    subs = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        Base.subs.append((cls.__name__, tag))
class C(Base, tag='t'):
    f = Field()
class D(C): pass
c = C()
print(Base.subs, c.f, C.f.name)
c.f = 3
print(c.f)
observe(c, C)
try:
    class B2(Base, nope=1): pass
except TypeError: print('keyword')

# %% missing attributes
class C:
    def __getattr__(self, name): return name.upper()
class D:
    x = 1
    def __getattr__(self, name):
        raise AttributeError(name)
c = C()
print(c.abc, hasattr(D(), 'y'), D().x, getattr(D(), 'q', 0))
try: D().y
except AttributeError as e: print(e)

# %% calls with wrong arguments
class C: pass
class D:
    def __init__(self, a): return 1
for make in (lambda: C(1), lambda: D(), lambda: D(1), lambda: C()(), lambda: C() + 1, lambda: C() < C(), lambda: C()[0], lambda: len(C()), lambda: 1 in C(), lambda: -C()):
    try: make()
    except TypeError as e: print(type(e).__name__)

# %% a class dies in a collection
def f():
    class C:
        t = token('class')
        def m(self): return __class__
        def n(self): return 1
    return C
C = f()
observe()
del C
observe()
collect()
observe()
m = f().m
collect()
observe()
del m
collect()
n = f().n
collect()
observe(n)

# %% instances and bound methods hold
class C:
    def __init__(self, t): self.t = t
    def m(self): return self.t
c = C(token('a'))
m = c.m
del c
observe()
del m
observe()
def f():
    c = C(token('b'))
    return c.m
g = f()
observe(g)
g = None
observe()
c = C(token('c'))
c.me = c
del c
observe()
collect()
observe()
d = C(token('d'))
d.t = 1
observe(d)

# %% with lets go
class M:
    def __init__(self, t): self.t = t
    def __enter__(self): return self.t
    def __exit__(self, *args): return True
with M(token('a')) as a:
    observe(a)
observe()
del a
observe()
with M(token('b')):
    x = token('c')
    raise ValueError(x)
observe()

# %% sentinels
missing = object()
def f(x=missing): return x is missing
print(f(), f(1), missing == object(), missing is missing)
observe(missing)

# %% annotations in a class
def f():
    T = token('t')
    class C:
        x: int = 1
        y: str
        def m(self, a: int) -> str: return a
    return C
observe(f())
collect()
observe()
