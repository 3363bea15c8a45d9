# Small programs about match (3.10) that the machine must run as every interpreter does: see tests.rs.

# %% patterns
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
class Color:
    red = 'r'
def f(v):
    match v:
        case 1 | 2 as n: return 'small', n
        case -1: return 'minus'
        case None: return 'none'
        case True: return 'true'
        case Color.red: return 'red'
        case str(s) if len(s) > 3: return 'long', s
        case 'x': return 'x'
        case []: return 'empty'
        case [a]: return 'one', a
        case [a, (b, *c)]: return 'nested', a, b, c
        case [a, b, *_]: return 'many', a, b
        case {'k': k, 'l': [l]}: return 'dict', k, l
        case {'k': k, **rest}: return 'rest', k, rest
        case {}: return 'mapping'
        case Q(x=0): return 'q0'
        case P(x, y=int(y)): return 'p', x, y
        case P(x): return 'p?', x
        case float() | int(): return 'number'
        case _: return 'other'
for v in [1, 2, -1, None, True, 'r', 'long', 'x', [], [7], [1, (2, 3, 4)], (1, 2, 3), {'k': 1, 'l': [2]}, {'k': 1, 'l': 2}, {}, Q(0, 1), P(1, 2), P(1, 'z'), 2.5, 77, 'abc', range(2), {1}]:
    print(f(v))

# %% captures bind only when the whole pattern matches
def f(v):
    match v:
        case [a, 1]: pass
        case [b, c] if b > c: pass
        case [d, *e]: g = lambda: (d, e)
        case _: pass
    for name in ('a', 'b', 'c', 'd'):
        try: print(name, {'a': lambda: a, 'b': lambda: b, 'c': lambda: c, 'd': lambda: d}[name]())
        except NameError as e: print(name, 'unbound')
    try: return g
    except NameError: return None
observe(f([5, 1]), f([3, 2]), f([2, 3]), f(1))

# %% module-level captures and what they hold
match [token('a'), token('b')]:
    case [x, _]:
        observe(x)
    case _: pass
observe()
x = 0
observe()
match token('c'):
    case 1: pass
observe()
def f(t):
    match t:
        case (a, b) if observe(a): pass
        case (a, 5): pass
        case [*rest]:
            observe(rest)
            return lambda: rest
g = f((token('d'), 6))
observe(g)

# %% errors of class patterns
class C: pass
def f(v, k):
    try:
        match v:
            case k(): return 'k'
            case C(1): return 'C'
            case C(x=1): return 'x'
    except TypeError: return 'type error'
print(f(1, 2), f(C(), int), f(1, int), f('s', int))
