# Every form that binds a name makes a local variable, and a cell where a function captures it.
# why: Language Reference 4.2.1 (binding of names)
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

def binders(first, /, second, *rest, only, **more):
    plain = 1
    (left, [middle, *right]) = 1, [2]
    grown += 1
    bare: int
    typed: int = 1
    (loose): int
    (loose_but_set): int = 4
    (walrus := 1)
    for turn in []: pass
    with first as handle, second as (one, two): pass
    import module
    import package.inner
    import package.other as renamed
    from source import taken, other as given
    def function(): pass
    class Class: pass
    try: pass
    except KeyError as error: pass
    del gone
    thing.part = 1
    items[key] = 1
    return missing


def captured(first, /, second, *rest, only, **more):
    plain = 1
    for turn in []: pass
    import package.inner
    def function():
        return first, second, rest, only, more, plain, turn, package, function, Class, error, walrus, bare
    class Class: pass
    try: pass
    except KeyError as error: pass
    (walrus := 1)
    bare: int
    return function


async def waiting(source):
    async for turn in source: pass
    async with source as handle: pass
    return lambda: (turn, handle)


def only_deleted():
    def reader(): return gone
    del gone
    return reader


def only_annotated():
    def reader(): return bare
    bare: int
    return reader


loose = 0


def annotated_in_parentheses():
    def reader(): return loose
    (loose): int
    return reader


def annotated_parts(thing):
    thing.part: int
    thing.part: int = value
    thing[key]: int
    return lambda: thing


def starred():
    *most, last = [1, 2]
    for head, *tail in []: pass
    return lambda: (most, last, head, tail)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function binders line 6: args 2, posonly 1, kwonly 1, varnames (first, second, only, rest, more, plain, left, middle, right, grown, typed, loose_but_set, walrus, turn, handle, one, two, module, package, renamed, taken, given, function, Class, error, gone), flags VARARGS VARKEYWORDS NOFREE
# function binders.function line 21: flags NESTED NOFREE
# class binders.Class line 22: flags NOFREE
# function captured line 31: args 2, posonly 1, kwonly 1, varnames (first, second, only, rest, more), cellvars (Class, bare, error, first, function, more, only, package, plain, rest, second, turn, walrus), flags VARARGS VARKEYWORDS
# function captured.function line 35: freevars (Class, bare, error, first, function, more, only, package, plain, rest, second, turn, walrus), flags NESTED
# class captured.Class line 37: flags NOFREE
# function waiting line 45: args 1, varnames (source), cellvars (handle, turn), flags COROUTINE
# function waiting.<lambda> line 48: freevars (handle, turn), flags NESTED
# function only_deleted line 51: varnames (reader), cellvars (gone)
# function only_deleted.reader line 52: freevars (gone), flags NESTED
# function only_annotated line 57: varnames (reader), cellvars (bare)
# function only_annotated.reader line 58: freevars (bare), flags NESTED
# function annotated_in_parentheses line 66: varnames (reader), flags NOFREE
# function annotated_in_parentheses.reader line 67: flags NESTED NOFREE
# function annotated_parts line 72: args 1, varnames (thing), cellvars (thing)
# function annotated_parts.<lambda> line 76: freevars (thing), flags NESTED
# function starred line 79: cellvars (head, last, most, tail)
# function starred.<lambda> line 82: freevars (head, last, most, tail), flags NESTED
# end
#   binders = function 0 binders
#   captured = function 1 captured
#   waiting = function 2 waiting
#   only_deleted = function 3 only_deleted
#   only_annotated = function 4 only_annotated
#   loose = 0
#   annotated_in_parentheses = function 5 annotated_in_parentheses
#   annotated_parts = function 6 annotated_parts
#   starred = function 7 starred
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function binders line 6: args 2, posonly 1, kwonly 1, varnames (first, second, only, rest, more, plain, left, middle, right, grown, typed, loose_but_set, walrus, turn, handle, one, two, module, package, renamed, taken, given, function, Class, error, gone), flags VARARGS VARKEYWORDS NOFREE
# function binders.function line 21: flags NESTED NOFREE
# class binders.Class line 22: flags NOFREE
# function captured line 31: args 2, posonly 1, kwonly 1, varnames (first, second, only, rest, more), cellvars (Class, bare, error, first, function, more, only, package, plain, rest, second, turn, walrus), flags VARARGS VARKEYWORDS
# function captured.function line 35: freevars (Class, bare, error, first, function, more, only, package, plain, rest, second, turn, walrus), flags NESTED
# class captured.Class line 37: flags NOFREE
# function waiting line 45: args 1, varnames (source), cellvars (handle, turn), flags COROUTINE
# function waiting.<lambda> line 48: freevars (handle, turn), flags NESTED
# function only_deleted line 51: varnames (reader), cellvars (gone)
# function only_deleted.reader line 52: freevars (gone), flags NESTED
# function only_annotated line 57: varnames (reader), cellvars (bare)
# function only_annotated.reader line 58: freevars (bare), flags NESTED
# function annotated_in_parentheses line 66: varnames (reader), flags NOFREE
# function annotated_in_parentheses.reader line 67: flags NESTED NOFREE
# function annotated_parts line 72: args 1, varnames (thing), cellvars (thing)
# function annotated_parts.<lambda> line 76: freevars (thing), flags NESTED
# function starred line 79: cellvars (head, last, most, tail)
# function starred.<lambda> line 82: freevars (head, last, most, tail), flags NESTED
# end
#   binders = function 0 binders
#   captured = function 1 captured
#   waiting = function 2 waiting
#   only_deleted = function 3 only_deleted
#   only_annotated = function 4 only_annotated
#   loose = 0
#   annotated_in_parentheses = function 5 annotated_in_parentheses
#   annotated_parts = function 6 annotated_parts
#   starred = function 7 starred
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function binders line 6: args 2, posonly 1, kwonly 1, varnames (first, second, only, rest, more, plain, left, middle, right, grown, typed, loose_but_set, walrus, turn, handle, one, two, module, package, renamed, taken, given, function, Class, error, gone), flags VARARGS VARKEYWORDS
# function binders.function line 21: flags NESTED
# class binders.Class line 22
# function captured line 31: args 2, posonly 1, kwonly 1, varnames (first, second, only, rest, more), cellvars (first, second, only, rest, more, Class, bare, error, function, package, plain, turn, walrus), flags VARARGS VARKEYWORDS
# function captured.function line 35: freevars (Class, bare, error, first, function, more, only, package, plain, rest, second, turn, walrus), flags NESTED
# class captured.Class line 37
# function waiting line 45: args 1, varnames (source), cellvars (handle, turn), flags COROUTINE
# function waiting.<lambda> line 48: freevars (handle, turn), flags NESTED
# function only_deleted line 51: varnames (reader), cellvars (gone)
# function only_deleted.reader line 52: freevars (gone), flags NESTED
# function only_annotated line 57: varnames (reader), cellvars (bare)
# function only_annotated.reader line 58: freevars (bare), flags NESTED
# function annotated_in_parentheses line 66: varnames (reader)
# function annotated_in_parentheses.reader line 67: flags NESTED
# function annotated_parts line 72: args 1, varnames (thing), cellvars (thing)
# function annotated_parts.<lambda> line 76: freevars (thing), flags NESTED
# function starred line 79: cellvars (head, last, most, tail)
# function starred.<lambda> line 82: freevars (head, last, most, tail), flags NESTED
# end
#   binders = function 0 binders
#   captured = function 1 captured
#   waiting = function 2 waiting
#   only_deleted = function 3 only_deleted
#   only_annotated = function 4 only_annotated
#   loose = 0
#   annotated_in_parentheses = function 5 annotated_in_parentheses
#   annotated_parts = function 6 annotated_parts
#   starred = function 7 starred
# teardown
