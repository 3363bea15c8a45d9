# What is sent to a generator that delegates arrives at the innermost one, and what that returns comes back.
# why: PEP 380, Formal semantics
# found: written by hand, as a program that people write
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def averager():
    total, n, avg = 0, 0, None
    while True:
        x = yield avg
        if x is None: break
        total += x; n += 1; avg = total / n
    return n, avg
def collect_all(out, key):
    while True:
        out[key] = yield from averager()
def grouper(pairs):
    out = {}
    for k, vals in pairs:
        g = collect_all(out, k)
        next(g)
        for v in vals: g.send(v)
        g.send(None)
    return out
print(grouper([('a', [1, 2, 3]), ('b', [10])]))
def echo():
    got = []
    def log(): return got
    while True:
        try:
            got.append((yield log))
        except KeyError as e:
            got.append(e.args[0])
e = echo()
log = next(e)
e.send(1); e.throw(KeyError('k')); e.send(2)
observe(log(), e)
e.close()
observe(e, log)
try: e.send(3)
except StopIteration as s: print('stop', s.value)
try: e.throw(ValueError('v'))
except ValueError as v: print(v)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function averager line 11: varnames (total, n, avg, x), flags GENERATOR NOFREE
# function collect_all line 18: args 2, varnames (out, key), flags GENERATOR NOFREE
# function grouper line 21: args 1, varnames (pairs, out, k, vals, g, v), flags NOFREE
# function echo line 30: varnames (log, e), cellvars (got), flags GENERATOR
# function echo.log line 32: freevars (got), flags NESTED
# print {'a': (3, 2.0), 'b': (1, 10.0)}\n
# observe
#   list 0 [1, 'k', 2]
#   generator echo suspended
# observe
#   generator echo closed
#   function 0 echo.<locals>.log [got: cell 0 = list 0 [1, 'k', 2]]
# print stop None\nv\n
# end
#   averager = function 0 averager
#   collect_all = function 1 collect_all
#   grouper = function 2 grouper
#   echo = function 3 echo
#   e = generator echo closed
#   log = function 4 echo.<locals>.log [got: cell 0 = list 0 [1, 'k', 2]]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function averager line 11: varnames (total, n, avg, x), flags GENERATOR NOFREE
# function collect_all line 18: args 2, varnames (out, key), flags GENERATOR NOFREE
# function grouper line 21: args 1, varnames (pairs, out, k, vals, g, v), flags NOFREE
# function echo line 30: varnames (log, e), cellvars (got), flags GENERATOR
# function echo.log line 32: freevars (got), flags NESTED
# print {'a': (3, 2.0), 'b': (1, 10.0)}\n
# observe
#   list 0 [1, 'k', 2]
#   generator echo suspended
# observe
#   generator echo closed
#   function 0 echo.<locals>.log [got: cell 0 = list 0 [1, 'k', 2]]
# print stop None\nv\n
# end
#   averager = function 0 averager
#   collect_all = function 1 collect_all
#   grouper = function 2 grouper
#   echo = function 3 echo
#   e = generator echo closed
#   log = function 4 echo.<locals>.log [got: cell 0 = list 0 [1, 'k', 2]]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function averager line 11: varnames (total, n, avg, x), flags GENERATOR
# function collect_all line 18: args 2, varnames (out, key), flags GENERATOR
# function grouper line 21: args 1, varnames (pairs, out, k, vals, g, v)
# function echo line 30: varnames (log, e), cellvars (got), flags GENERATOR
# function echo.log line 32: freevars (got), flags NESTED
# print {'a': (3, 2.0), 'b': (1, 10.0)}\n
# observe
#   list 0 [1, 'k', 2]
#   generator echo suspended
# observe
#   generator echo closed
#   function 0 echo.<locals>.log [got: cell 0 = list 0 [1, 'k', 2]]
# print stop None\nv\n
# end
#   averager = function 0 averager
#   collect_all = function 1 collect_all
#   grouper = function 2 grouper
#   echo = function 3 echo
#   e = generator echo closed
#   log = function 4 echo.<locals>.log [got: cell 0 = list 0 [1, 'k', 2]]
# teardown
