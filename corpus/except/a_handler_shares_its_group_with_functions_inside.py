# Functions in a clause of except* capture its group until the clause ends; finally runs behind all clauses.
# why: PEP 654; Language Reference 8.4.2
# found: written by hand, as a program that people write
# versions: 3.11 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def handler():
    seen = []
    def go(*excs):
        try:
            raise ExceptionGroup('g', list(excs))
        except* ValueError as e:
            seen.append(('v', [x.args for x in e.exceptions]))
            keep = lambda: e
        except* (KeyError, TypeError) as e:
            seen.append(('k', e.message, len(e.exceptions)))
            raise
        else:
            seen.append('else')
        finally:
            seen.append('fin')
        return keep
    return go, seen
go, seen = handler()
f = go(ValueError(1), ValueError(2))
try: f()
except NameError as e: print(e)
for excs in ([KeyError(1), ValueError(2)], [OSError(3), TypeError(4)], [ExceptionGroup('in', [KeyError(5), ZeroDivisionError(6)])]):
    try: go(*excs)
    except ExceptionGroup as eg: print(repr(eg), str(eg), eg.exceptions[0].args)
print(seen)
def naked():
    t = token('t')
    try: raise ValueError(t)
    except* ValueError as eg:
        observe(eg, eg.exceptions)
    try:
        try: raise ValueError(2)
        except* ValueError: raise KeyError(3)
    except KeyError as k: observe(k, k.__context__)
    try:
        try: raise ExceptionGroup('q', [ValueError(1), TypeError(2)])
        except* ValueError: raise KeyError(4)
        except* TypeError as e: raise e
    except BaseExceptionGroup as b: observe(b)
naked()
observe('end')

# === expected, format 1: 3.11
# module <module> line 1
# function handler line 11: varnames (go), cellvars (seen)
# function handler.go line 13: varnames (excs, keep), cellvars (e), freevars (seen), flags VARARGS NESTED
# function handler.go.<listcomp> line 17: args 1, varnames (.0, x), flags NESTED
# function handler.go.<lambda> line 18: freevars (e), flags NESTED
# function naked line 36: varnames (t, eg, k, e, b)
# print cannot access free variable 'e' where it is not associated with a value in enclosing scope\nExceptionGroup('g', [KeyError(1)]) g (1 sub-exception) (1,)\nExceptionGroup('g', [OSError(3), TypeError(4)]) g (2 sub-exceptions) (3,)\nExceptionGroup('g', [ExceptionGroup('in', [KeyError(5), ZeroDivisionError(6)])]) g (1 sub-exception) ('in', [KeyError(5), ZeroDivisionError(6)])\n[('v', [(1,), (2,)]), 'fin', ('v', [(2,)]), ('k', 'g', 1), 'fin', ('k', 'g', 1), 'fin', ('k', 'g', 1), 'fin']\n
# observe
#   exception 0 ExceptionGroup('', (exception 1 ValueError(token t#1),))
#   (exception 1,)
# observe
#   exception 0 KeyError(3)
#   exception 1 ExceptionGroup('', (exception 2 ValueError(2),))
# observe
#   exception 0 ExceptionGroup('', list 0 [exception 1 KeyError(4), exception 2 ExceptionGroup('q', list 1 [exception 3 TypeError(2)])])
# died t#1
# observe
#   'end'
# end
#   handler = function 0 handler
#   go = function 1 handler.<locals>.go [seen: cell 0 = list 0 [('v', list 1 [(1,), (2,)]), 'fin', ('v', list 2 [(2,)]), ('k', 'g', 1), 'fin', ('k', 'g', 1), 'fin', ('k', 'g', 1), 'fin']]
#   seen = list 0
#   f = function 2 handler.<locals>.go.<locals>.<lambda> [e: cell 1 empty]
#   excs = list 3 [exception 0 ExceptionGroup('in', list 4 [exception 1 KeyError(5), exception 2 ZeroDivisionError(6)])]
#   naked = function 3 naked
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function handler line 11: varnames (go), cellvars (seen)
# function handler.go line 13: varnames (excs, x, keep), cellvars (e), freevars (seen), flags VARARGS NESTED
# function handler.go.<lambda> line 18: freevars (e), flags NESTED
# function naked line 36: varnames (t, eg, k, e, b)
# print cannot access free variable 'e' where it is not associated with a value in enclosing scope\nExceptionGroup('g', [KeyError(1)]) g (1 sub-exception) (1,)\nExceptionGroup('g', [OSError(3), TypeError(4)]) g (2 sub-exceptions) (3,)\nExceptionGroup('g', [ExceptionGroup('in', [KeyError(5), ZeroDivisionError(6)])]) g (1 sub-exception) ('in', [KeyError(5), ZeroDivisionError(6)])\n[('v', [(1,), (2,)]), 'fin', ('v', [(2,)]), ('k', 'g', 1), 'fin', ('k', 'g', 1), 'fin', ('k', 'g', 1), 'fin']\n
# observe
#   exception 0 ExceptionGroup('', (exception 1 ValueError(token t#1),))
#   (exception 1,)
# observe
#   exception 0 KeyError(3)
#   exception 1 ExceptionGroup('', (exception 2 ValueError(2),))
# observe
#   exception 0 ExceptionGroup('', list 0 [exception 1 KeyError(4), exception 2 ExceptionGroup('q', list 1 [exception 3 TypeError(2)])])
# died t#1
# observe
#   'end'
# end
#   handler = function 0 handler
#   go = function 1 handler.<locals>.go [seen: cell 0 = list 0 [('v', list 1 [(1,), (2,)]), 'fin', ('v', list 2 [(2,)]), ('k', 'g', 1), 'fin', ('k', 'g', 1), 'fin', ('k', 'g', 1), 'fin']]
#   seen = list 0
#   f = function 2 handler.<locals>.go.<locals>.<lambda> [e: cell 1 empty]
#   excs = list 3 [exception 0 ExceptionGroup('in', list 4 [exception 1 KeyError(5), exception 2 ZeroDivisionError(6)])]
#   naked = function 3 naked
# teardown
