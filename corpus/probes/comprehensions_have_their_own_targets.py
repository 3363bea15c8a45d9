# The targets of a comprehension are its own; what else it names belongs to the scopes around it.
# why: Language Reference 6.2.4 (displays); PEP 709
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

def kinds(it, o):
    a = [x for x in it]
    b = {x for x in it}
    c = {x: y for x, y in it}
    d = (x for x in it)
    return [x + o for x in it], (x + o for x in it)


in_module = [x for x in it], {x for x in it}, {x: y for x, y in it}, (x for x in it)
captured_in_module = [lambda: w for w in it]


def captured(it): return [lambda: x for x in it]


def beside_a_local(it):
    x = 1
    z = [lambda: x for x in it]
    return x


def beside_a_global(it):
    global x
    z = [lambda: x for x in it]
    return x


def beside_an_implicit_global(it):
    z = [lambda: x for x in it]
    return x


def beside_a_free_variable(it):
    x = 1
    def inner():
        z = [lambda: x for x in it]
        return x
    return inner


def plain_beside_a_free_variable(it):
    x = 1
    def inner():
        z = [x for x in it]
        return x
    return inner


def beside_a_cell(it):
    x = 1
    z = [x for x in it]
    return lambda: x


def beside_nothing(it):
    x = 1
    def inner():
        z = [x for x in it]
        return z
    return inner, x


def sibling_reads_a_global(it):
    z = [x for x in it]
    def reader(): return x
    return reader


def captured_and_sibling(it):
    z = [lambda: x for x in it]
    def reader(): return x
    return reader


def twice(it):
    a = [x for x in it]
    b = [lambda: x for x in it]
    c = [x for x in it]
    return a


def nested(it, o):
    return [[(x, y, o) for y in x] for x in it], [[lambda: (x, y) for y in x] for x in it]


def mixed(it, o):
    return ([(x, y, o) for y in x] for x in it), [((x, y, o) for y in x) for x in it]


def first_iterable(x):
    return [x for x in x], (x for x in x), [x for x in (yield)]


def second_iterable(a):
    return (x for y in a for x in y if x)


def captures_around(z, it):
    b = 1
    r = [lambda: (a, b, z) for a in it]
    c = 2
    return lambda: c


def parts(it):
    return [a for (a, *b), c.d, e[i] in it if [x for x in x]]


def only_through(o):
    def inner(it):
        return [lambda: o for x in it], (lambda: o for x in it)
    return inner


def hidden_by_global(it):
    y = 1
    def inner():
        global y
        return [y for x in it], [lambda: y for x in it]
    return inner


def in_defaults(it):
    @[d for d in it][0]
    def inner(a=[x for x in it], b=(x for x in it)): pass
    return inner, [lambda x=x: x for x in it]


def key_and_value(it):
    return {k: (lambda: (v, k)) for v, k in it}, {[a for a in x]: [b for b in x] for x in it}


def conditions(it):
    return [c for a in it if (lambda: a) for b in a if (lambda: b) for c in b]


def declared(it):
    x = 1
    def inner():
        nonlocal x
        a = [x for x in it]
        b = [lambda: x for x in it]
        x = 2
    return inner


in_lambda = lambda it, o: [x + o for x in it]

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function kinds line 6: args 2, varnames (it, o, a, b, c, d), cellvars (o)
# function kinds.<listcomp> line 7: args 1, varnames (.0, x), flags NESTED NOFREE
# function kinds.<setcomp> line 8: args 1, varnames (.0, x), flags NESTED NOFREE
# function kinds.<dictcomp> line 9: args 1, varnames (.0, x, y), flags NESTED NOFREE
# function kinds.<genexpr> line 10: args 1, varnames (.0, x), flags NESTED GENERATOR NOFREE
# function kinds.<genexpr> line 11: args 1, varnames (.0, x), freevars (o), flags NESTED GENERATOR
# function kinds.<listcomp> line 11: args 1, varnames (.0, x), freevars (o), flags NESTED
# function <dictcomp> line 14: args 1, varnames (.0, x, y), flags NOFREE
# function <genexpr> line 14: args 1, varnames (.0, x), flags GENERATOR NOFREE
# function <listcomp> line 14: args 1, varnames (.0, x), flags NOFREE
# function <setcomp> line 14: args 1, varnames (.0, x), flags NOFREE
# function <listcomp> line 15: args 1, varnames (.0), cellvars (w)
# function <listcomp>.<lambda> line 15: freevars (w), flags NESTED
# function captured line 18: args 1, varnames (it), flags NOFREE
# function captured.<listcomp> line 18: args 1, varnames (.0), cellvars (x), flags NESTED
# function captured.<listcomp>.<lambda> line 18: freevars (x), flags NESTED
# function beside_a_local line 21: args 1, varnames (it, x, z), flags NOFREE
# function beside_a_local.<listcomp> line 23: args 1, varnames (.0), cellvars (x), flags NESTED
# function beside_a_local.<listcomp>.<lambda> line 23: freevars (x), flags NESTED
# function beside_a_global line 27: args 1, varnames (it, z), flags NOFREE
# function beside_a_global.<listcomp> line 29: args 1, varnames (.0), cellvars (x), flags NESTED
# function beside_a_global.<listcomp>.<lambda> line 29: freevars (x), flags NESTED
# function beside_an_implicit_global line 33: args 1, varnames (it, z), flags NOFREE
# function beside_an_implicit_global.<listcomp> line 34: args 1, varnames (.0), cellvars (x), flags NESTED
# function beside_an_implicit_global.<listcomp>.<lambda> line 34: freevars (x), flags NESTED
# function beside_a_free_variable line 38: args 1, varnames (it, inner), cellvars (it, x)
# function beside_a_free_variable.inner line 40: varnames (z), freevars (it, x), flags NESTED
# function beside_a_free_variable.inner.<listcomp> line 41: args 1, varnames (.0), cellvars (x), flags NESTED
# function beside_a_free_variable.inner.<listcomp>.<lambda> line 41: freevars (x), flags NESTED
# function plain_beside_a_free_variable line 46: args 1, varnames (it, inner), cellvars (it, x)
# function plain_beside_a_free_variable.inner line 48: varnames (z), freevars (it, x), flags NESTED
# function plain_beside_a_free_variable.inner.<listcomp> line 49: args 1, varnames (.0, x), flags NESTED NOFREE
# function beside_a_cell line 54: args 1, varnames (it, z), cellvars (x)
# function beside_a_cell.<listcomp> line 56: args 1, varnames (.0, x), flags NESTED NOFREE
# function beside_a_cell.<lambda> line 57: freevars (x), flags NESTED
# function beside_nothing line 60: args 1, varnames (it, x, inner), cellvars (it)
# function beside_nothing.inner line 62: varnames (z), freevars (it), flags NESTED
# function beside_nothing.inner.<listcomp> line 63: args 1, varnames (.0, x), flags NESTED NOFREE
# function sibling_reads_a_global line 68: args 1, varnames (it, z, reader), flags NOFREE
# function sibling_reads_a_global.<listcomp> line 69: args 1, varnames (.0, x), flags NESTED NOFREE
# function sibling_reads_a_global.reader line 70: flags NESTED NOFREE
# function captured_and_sibling line 74: args 1, varnames (it, z, reader), flags NOFREE
# function captured_and_sibling.<listcomp> line 75: args 1, varnames (.0), cellvars (x), flags NESTED
# function captured_and_sibling.<listcomp>.<lambda> line 75: freevars (x), flags NESTED
# function captured_and_sibling.reader line 76: flags NESTED NOFREE
# function twice line 80: args 1, varnames (it, a, b, c), flags NOFREE
# function twice.<listcomp> line 81: args 1, varnames (.0, x), flags NESTED NOFREE
# function twice.<listcomp> line 82: args 1, varnames (.0), cellvars (x), flags NESTED
# function twice.<listcomp>.<lambda> line 82: freevars (x), flags NESTED
# function twice.<listcomp> line 83: args 1, varnames (.0, x), flags NESTED NOFREE
# function nested line 87: args 2, varnames (it, o), cellvars (o)
# function nested.<listcomp> line 88: args 1, varnames (.0), cellvars (x), flags NESTED
# function nested.<listcomp>.<listcomp> line 88: args 1, varnames (.0), cellvars (y), freevars (x), flags NESTED
# function nested.<listcomp>.<listcomp>.<lambda> line 88: freevars (x, y), flags NESTED
# function nested.<listcomp> line 88: args 1, varnames (.0), cellvars (x), freevars (o), flags NESTED
# function nested.<listcomp>.<listcomp> line 88: args 1, varnames (.0, y), freevars (o, x), flags NESTED
# function mixed line 91: args 2, varnames (it, o), cellvars (o)
# function mixed.<genexpr> line 92: args 1, varnames (.0), cellvars (x), freevars (o), flags NESTED GENERATOR
# function mixed.<genexpr>.<listcomp> line 92: args 1, varnames (.0, y), freevars (o, x), flags NESTED
# function mixed.<listcomp> line 92: args 1, varnames (.0), cellvars (x), freevars (o), flags NESTED
# function mixed.<listcomp>.<genexpr> line 92: args 1, varnames (.0, y), freevars (o, x), flags NESTED GENERATOR
# function first_iterable line 95: args 1, varnames (x), flags GENERATOR NOFREE
# function first_iterable.<genexpr> line 96: args 1, varnames (.0, x), flags NESTED GENERATOR NOFREE
# function first_iterable.<listcomp> line 96: args 1, varnames (.0, x), flags NESTED NOFREE
# function first_iterable.<listcomp> line 96 (maybe): args 1, varnames (.0, x), flags NESTED NOFREE
# function second_iterable line 99: args 1, varnames (a), flags NOFREE
# function second_iterable.<genexpr> line 100: args 1, varnames (.0, y, x), flags NESTED GENERATOR NOFREE
# function captures_around line 103: args 2, varnames (z, it, r), cellvars (b, c, z)
# function captures_around.<listcomp> line 105: args 1, varnames (.0), cellvars (a), freevars (b, z), flags NESTED
# function captures_around.<listcomp>.<lambda> line 105: freevars (a, b, z), flags NESTED
# function captures_around.<lambda> line 107: freevars (c), flags NESTED
# function parts line 110: args 1, varnames (it), flags NOFREE
# function parts.<listcomp> line 111: args 1, varnames (.0, a, b), flags NESTED NOFREE
# function parts.<listcomp>.<listcomp> line 111: args 1, varnames (.0, x), flags NESTED NOFREE
# function only_through line 114: args 1, varnames (o, inner), cellvars (o)
# function only_through.inner line 115: args 1, varnames (it), freevars (o), flags NESTED
# function only_through.inner.<genexpr> line 116: args 1, varnames (.0, x), freevars (o), flags NESTED GENERATOR
# function only_through.inner.<genexpr>.<lambda> line 116: freevars (o), flags NESTED
# function only_through.inner.<listcomp> line 116: args 1, varnames (.0, x), freevars (o), flags NESTED
# function only_through.inner.<listcomp>.<lambda> line 116: freevars (o), flags NESTED
# function hidden_by_global line 120: args 1, varnames (it, y, inner), cellvars (it)
# function hidden_by_global.inner line 122: freevars (it), flags NESTED
# function hidden_by_global.inner.<listcomp> line 124: args 1, varnames (.0, x), flags NESTED NOFREE
# function hidden_by_global.inner.<listcomp> line 124 (maybe): args 1, varnames (.0, x), flags NESTED NOFREE
# function hidden_by_global.inner.<listcomp>.<lambda> line 124: flags NESTED NOFREE
# function in_defaults line 128: args 1, varnames (it, inner), flags NOFREE
# function in_defaults.<listcomp> line 129: args 1, varnames (.0, d), flags NESTED NOFREE
# function in_defaults.inner line 129: args 2, varnames (a, b), flags NESTED NOFREE
# function in_defaults.<genexpr> line 130: args 1, varnames (.0, x), flags NESTED GENERATOR NOFREE
# function in_defaults.<listcomp> line 130: args 1, varnames (.0, x), flags NESTED NOFREE
# function in_defaults.<listcomp> line 131: args 1, varnames (.0, x), flags NESTED NOFREE
# function in_defaults.<listcomp>.<lambda> line 131: args 1, varnames (x), flags NESTED NOFREE
# function key_and_value line 134: args 1, varnames (it), flags NOFREE
# function key_and_value.<dictcomp> line 135: args 1, varnames (.0, x), flags NESTED NOFREE
# function key_and_value.<dictcomp>.<listcomp> line 135: args 1, varnames (.0, a), flags NESTED NOFREE
# function key_and_value.<dictcomp>.<listcomp> line 135: args 1, varnames (.0, b), flags NESTED NOFREE
# function key_and_value.<dictcomp> line 135: args 1, varnames (.0), cellvars (k, v), flags NESTED
# function key_and_value.<dictcomp>.<lambda> line 135: freevars (k, v), flags NESTED
# function conditions line 138: args 1, varnames (it), flags NOFREE
# function conditions.<listcomp> line 139: args 1, varnames (.0, c), cellvars (a, b), flags NESTED
# function conditions.<listcomp>.<lambda> line 139: freevars (a), flags NESTED
# function conditions.<listcomp>.<lambda> line 139: freevars (b), flags NESTED
# function declared line 142: args 1, varnames (it, inner), cellvars (it, x)
# function declared.inner line 144: varnames (a, b), freevars (it, x), flags NESTED
# function declared.inner.<listcomp> line 146: args 1, varnames (.0, x), flags NESTED NOFREE
# function declared.inner.<listcomp> line 147: args 1, varnames (.0), cellvars (x), flags NESTED
# function declared.inner.<listcomp>.<lambda> line 147: freevars (x), flags NESTED
# function <lambda> line 152: args 2, varnames (it, o), cellvars (o)
# function <lambda>.<listcomp> line 152: args 1, varnames (.0, x), freevars (o), flags NESTED
# uncaught NameError: name 'it' is not defined
# end
#   kinds = function 0 kinds
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function kinds line 6: args 2, varnames (it, o, a, b, c, d), cellvars (o)
# function kinds.<listcomp> line 7: args 1, varnames (.0, x), flags NESTED NOFREE
# function kinds.<setcomp> line 8: args 1, varnames (.0, x), flags NESTED NOFREE
# function kinds.<dictcomp> line 9: args 1, varnames (.0, x, y), flags NESTED NOFREE
# function kinds.<genexpr> line 10: args 1, varnames (.0, x), flags NESTED GENERATOR NOFREE
# function kinds.<genexpr> line 11: args 1, varnames (.0, x), freevars (o), flags NESTED GENERATOR
# function kinds.<listcomp> line 11: args 1, varnames (.0, x), freevars (o), flags NESTED
# function <dictcomp> line 14: args 1, varnames (.0, x, y), flags NOFREE
# function <genexpr> line 14: args 1, varnames (.0, x), flags GENERATOR NOFREE
# function <listcomp> line 14: args 1, varnames (.0, x), flags NOFREE
# function <setcomp> line 14: args 1, varnames (.0, x), flags NOFREE
# function <listcomp> line 15: args 1, varnames (.0), cellvars (w)
# function <listcomp>.<lambda> line 15: freevars (w), flags NESTED
# function captured line 18: args 1, varnames (it), flags NOFREE
# function captured.<listcomp> line 18: args 1, varnames (.0), cellvars (x), flags NESTED
# function captured.<listcomp>.<lambda> line 18: freevars (x), flags NESTED
# function beside_a_local line 21: args 1, varnames (it, x, z), flags NOFREE
# function beside_a_local.<listcomp> line 23: args 1, varnames (.0), cellvars (x), flags NESTED
# function beside_a_local.<listcomp>.<lambda> line 23: freevars (x), flags NESTED
# function beside_a_global line 27: args 1, varnames (it, z), flags NOFREE
# function beside_a_global.<listcomp> line 29: args 1, varnames (.0), cellvars (x), flags NESTED
# function beside_a_global.<listcomp>.<lambda> line 29: freevars (x), flags NESTED
# function beside_an_implicit_global line 33: args 1, varnames (it, z), flags NOFREE
# function beside_an_implicit_global.<listcomp> line 34: args 1, varnames (.0), cellvars (x), flags NESTED
# function beside_an_implicit_global.<listcomp>.<lambda> line 34: freevars (x), flags NESTED
# function beside_a_free_variable line 38: args 1, varnames (it, inner), cellvars (it, x)
# function beside_a_free_variable.inner line 40: varnames (z), freevars (it, x), flags NESTED
# function beside_a_free_variable.inner.<listcomp> line 41: args 1, varnames (.0), cellvars (x), flags NESTED
# function beside_a_free_variable.inner.<listcomp>.<lambda> line 41: freevars (x), flags NESTED
# function plain_beside_a_free_variable line 46: args 1, varnames (it, inner), cellvars (it, x)
# function plain_beside_a_free_variable.inner line 48: varnames (z), freevars (it, x), flags NESTED
# function plain_beside_a_free_variable.inner.<listcomp> line 49: args 1, varnames (.0, x), flags NESTED NOFREE
# function beside_a_cell line 54: args 1, varnames (it, z), cellvars (x)
# function beside_a_cell.<listcomp> line 56: args 1, varnames (.0, x), flags NESTED NOFREE
# function beside_a_cell.<lambda> line 57: freevars (x), flags NESTED
# function beside_nothing line 60: args 1, varnames (it, x, inner), cellvars (it)
# function beside_nothing.inner line 62: varnames (z), freevars (it), flags NESTED
# function beside_nothing.inner.<listcomp> line 63: args 1, varnames (.0, x), flags NESTED NOFREE
# function sibling_reads_a_global line 68: args 1, varnames (it, z, reader), flags NOFREE
# function sibling_reads_a_global.<listcomp> line 69: args 1, varnames (.0, x), flags NESTED NOFREE
# function sibling_reads_a_global.reader line 70: flags NESTED NOFREE
# function captured_and_sibling line 74: args 1, varnames (it, z, reader), flags NOFREE
# function captured_and_sibling.<listcomp> line 75: args 1, varnames (.0), cellvars (x), flags NESTED
# function captured_and_sibling.<listcomp>.<lambda> line 75: freevars (x), flags NESTED
# function captured_and_sibling.reader line 76: flags NESTED NOFREE
# function twice line 80: args 1, varnames (it, a, b, c), flags NOFREE
# function twice.<listcomp> line 81: args 1, varnames (.0, x), flags NESTED NOFREE
# function twice.<listcomp> line 82: args 1, varnames (.0), cellvars (x), flags NESTED
# function twice.<listcomp>.<lambda> line 82: freevars (x), flags NESTED
# function twice.<listcomp> line 83: args 1, varnames (.0, x), flags NESTED NOFREE
# function nested line 87: args 2, varnames (it, o), cellvars (o)
# function nested.<listcomp> line 88: args 1, varnames (.0), cellvars (x), flags NESTED
# function nested.<listcomp>.<listcomp> line 88: args 1, varnames (.0), cellvars (y), freevars (x), flags NESTED
# function nested.<listcomp>.<listcomp>.<lambda> line 88: freevars (x, y), flags NESTED
# function nested.<listcomp> line 88: args 1, varnames (.0), cellvars (x), freevars (o), flags NESTED
# function nested.<listcomp>.<listcomp> line 88: args 1, varnames (.0, y), freevars (o, x), flags NESTED
# function mixed line 91: args 2, varnames (it, o), cellvars (o)
# function mixed.<genexpr> line 92: args 1, varnames (.0), cellvars (x), freevars (o), flags NESTED GENERATOR
# function mixed.<genexpr>.<listcomp> line 92: args 1, varnames (.0, y), freevars (o, x), flags NESTED
# function mixed.<listcomp> line 92: args 1, varnames (.0), cellvars (x), freevars (o), flags NESTED
# function mixed.<listcomp>.<genexpr> line 92: args 1, varnames (.0, y), freevars (o, x), flags NESTED GENERATOR
# function first_iterable line 95: args 1, varnames (x), flags GENERATOR NOFREE
# function first_iterable.<genexpr> line 96: args 1, varnames (.0, x), flags NESTED GENERATOR NOFREE
# function first_iterable.<listcomp> line 96: args 1, varnames (.0, x), flags NESTED NOFREE
# function first_iterable.<listcomp> line 96 (maybe): args 1, varnames (.0, x), flags NESTED NOFREE
# function second_iterable line 99: args 1, varnames (a), flags NOFREE
# function second_iterable.<genexpr> line 100: args 1, varnames (.0, y, x), flags NESTED GENERATOR NOFREE
# function captures_around line 103: args 2, varnames (z, it, r), cellvars (b, c, z)
# function captures_around.<listcomp> line 105: args 1, varnames (.0), cellvars (a), freevars (b, z), flags NESTED
# function captures_around.<listcomp>.<lambda> line 105: freevars (a, b, z), flags NESTED
# function captures_around.<lambda> line 107: freevars (c), flags NESTED
# function parts line 110: args 1, varnames (it), flags NOFREE
# function parts.<listcomp> line 111: args 1, varnames (.0, a, b), flags NESTED NOFREE
# function parts.<listcomp>.<listcomp> line 111: args 1, varnames (.0, x), flags NESTED NOFREE
# function only_through line 114: args 1, varnames (o, inner), cellvars (o)
# function only_through.inner line 115: args 1, varnames (it), freevars (o), flags NESTED
# function only_through.inner.<genexpr> line 116: args 1, varnames (.0, x), freevars (o), flags NESTED GENERATOR
# function only_through.inner.<genexpr>.<lambda> line 116: freevars (o), flags NESTED
# function only_through.inner.<listcomp> line 116: args 1, varnames (.0, x), freevars (o), flags NESTED
# function only_through.inner.<listcomp>.<lambda> line 116: freevars (o), flags NESTED
# function hidden_by_global line 120: args 1, varnames (it, y, inner), cellvars (it)
# function hidden_by_global.inner line 122: freevars (it), flags NESTED
# function hidden_by_global.inner.<listcomp> line 124: args 1, varnames (.0, x), flags NESTED NOFREE
# function hidden_by_global.inner.<listcomp> line 124 (maybe): args 1, varnames (.0, x), flags NESTED NOFREE
# function hidden_by_global.inner.<listcomp>.<lambda> line 124: flags NESTED NOFREE
# function in_defaults line 128: args 1, varnames (it, inner), flags NOFREE
# function in_defaults.<listcomp> line 129: args 1, varnames (.0, d), flags NESTED NOFREE
# function in_defaults.inner line 129: args 2, varnames (a, b), flags NESTED NOFREE
# function in_defaults.<genexpr> line 130: args 1, varnames (.0, x), flags NESTED GENERATOR NOFREE
# function in_defaults.<listcomp> line 130: args 1, varnames (.0, x), flags NESTED NOFREE
# function in_defaults.<listcomp> line 131: args 1, varnames (.0, x), flags NESTED NOFREE
# function in_defaults.<listcomp>.<lambda> line 131: args 1, varnames (x), flags NESTED NOFREE
# function key_and_value line 134: args 1, varnames (it), flags NOFREE
# function key_and_value.<dictcomp> line 135: args 1, varnames (.0, x), flags NESTED NOFREE
# function key_and_value.<dictcomp>.<listcomp> line 135: args 1, varnames (.0, a), flags NESTED NOFREE
# function key_and_value.<dictcomp>.<listcomp> line 135: args 1, varnames (.0, b), flags NESTED NOFREE
# function key_and_value.<dictcomp> line 135: args 1, varnames (.0), cellvars (k, v), flags NESTED
# function key_and_value.<dictcomp>.<lambda> line 135: freevars (k, v), flags NESTED
# function conditions line 138: args 1, varnames (it), flags NOFREE
# function conditions.<listcomp> line 139: args 1, varnames (.0, c), cellvars (a, b), flags NESTED
# function conditions.<listcomp>.<lambda> line 139: freevars (a), flags NESTED
# function conditions.<listcomp>.<lambda> line 139: freevars (b), flags NESTED
# function declared line 142: args 1, varnames (it, inner), cellvars (it, x)
# function declared.inner line 144: varnames (a, b), freevars (it, x), flags NESTED
# function declared.inner.<listcomp> line 146: args 1, varnames (.0, x), flags NESTED NOFREE
# function declared.inner.<listcomp> line 147: args 1, varnames (.0), cellvars (x), flags NESTED
# function declared.inner.<listcomp>.<lambda> line 147: freevars (x), flags NESTED
# function <lambda> line 152: args 2, varnames (it, o), cellvars (o)
# function <lambda>.<listcomp> line 152: args 1, varnames (.0, x), freevars (o), flags NESTED
# uncaught NameError: name 'it' is not defined
# end
#   kinds = function 0 kinds
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function kinds line 6: args 2, varnames (it, o, a, b, c, d), cellvars (o)
# function kinds.<listcomp> line 7: args 1, varnames (.0, x), flags NESTED
# function kinds.<setcomp> line 8: args 1, varnames (.0, x), flags NESTED
# function kinds.<dictcomp> line 9: args 1, varnames (.0, x, y), flags NESTED
# function kinds.<genexpr> line 10: args 1, varnames (.0, x), flags NESTED GENERATOR
# function kinds.<genexpr> line 11: args 1, varnames (.0, x), freevars (o), flags NESTED GENERATOR
# function kinds.<listcomp> line 11: args 1, varnames (.0, x), freevars (o), flags NESTED
# function <dictcomp> line 14: args 1, varnames (.0, x, y)
# function <genexpr> line 14: args 1, varnames (.0, x), flags GENERATOR
# function <listcomp> line 14: args 1, varnames (.0, x)
# function <setcomp> line 14: args 1, varnames (.0, x)
# function <listcomp> line 15: args 1, varnames (.0), cellvars (w)
# function <listcomp>.<lambda> line 15: freevars (w), flags NESTED
# function captured line 18: args 1, varnames (it)
# function captured.<listcomp> line 18: args 1, varnames (.0), cellvars (x), flags NESTED
# function captured.<listcomp>.<lambda> line 18: freevars (x), flags NESTED
# function beside_a_local line 21: args 1, varnames (it, x, z)
# function beside_a_local.<listcomp> line 23: args 1, varnames (.0), cellvars (x), flags NESTED
# function beside_a_local.<listcomp>.<lambda> line 23: freevars (x), flags NESTED
# function beside_a_global line 27: args 1, varnames (it, z)
# function beside_a_global.<listcomp> line 29: args 1, varnames (.0), cellvars (x), flags NESTED
# function beside_a_global.<listcomp>.<lambda> line 29: freevars (x), flags NESTED
# function beside_an_implicit_global line 33: args 1, varnames (it, z)
# function beside_an_implicit_global.<listcomp> line 34: args 1, varnames (.0), cellvars (x), flags NESTED
# function beside_an_implicit_global.<listcomp>.<lambda> line 34: freevars (x), flags NESTED
# function beside_a_free_variable line 38: args 1, varnames (it, inner), cellvars (it, x)
# function beside_a_free_variable.inner line 40: varnames (z), freevars (it, x), flags NESTED
# function beside_a_free_variable.inner.<listcomp> line 41: args 1, varnames (.0), cellvars (x), flags NESTED
# function beside_a_free_variable.inner.<listcomp>.<lambda> line 41: freevars (x), flags NESTED
# function plain_beside_a_free_variable line 46: args 1, varnames (it, inner), cellvars (it, x)
# function plain_beside_a_free_variable.inner line 48: varnames (z), freevars (it, x), flags NESTED
# function plain_beside_a_free_variable.inner.<listcomp> line 49: args 1, varnames (.0, x), flags NESTED
# function beside_a_cell line 54: args 1, varnames (it, z), cellvars (x)
# function beside_a_cell.<listcomp> line 56: args 1, varnames (.0, x), flags NESTED
# function beside_a_cell.<lambda> line 57: freevars (x), flags NESTED
# function beside_nothing line 60: args 1, varnames (it, x, inner), cellvars (it)
# function beside_nothing.inner line 62: varnames (z), freevars (it), flags NESTED
# function beside_nothing.inner.<listcomp> line 63: args 1, varnames (.0, x), flags NESTED
# function sibling_reads_a_global line 68: args 1, varnames (it, z, reader)
# function sibling_reads_a_global.<listcomp> line 69: args 1, varnames (.0, x), flags NESTED
# function sibling_reads_a_global.reader line 70: flags NESTED
# function captured_and_sibling line 74: args 1, varnames (it, z, reader)
# function captured_and_sibling.<listcomp> line 75: args 1, varnames (.0), cellvars (x), flags NESTED
# function captured_and_sibling.<listcomp>.<lambda> line 75: freevars (x), flags NESTED
# function captured_and_sibling.reader line 76: flags NESTED
# function twice line 80: args 1, varnames (it, a, b, c)
# function twice.<listcomp> line 81: args 1, varnames (.0, x), flags NESTED
# function twice.<listcomp> line 82: args 1, varnames (.0), cellvars (x), flags NESTED
# function twice.<listcomp>.<lambda> line 82: freevars (x), flags NESTED
# function twice.<listcomp> line 83: args 1, varnames (.0, x), flags NESTED
# function nested line 87: args 2, varnames (it, o), cellvars (o)
# function nested.<listcomp> line 88: args 1, varnames (.0), cellvars (x), flags NESTED
# function nested.<listcomp>.<listcomp> line 88: args 1, varnames (.0), cellvars (y), freevars (x), flags NESTED
# function nested.<listcomp>.<listcomp>.<lambda> line 88: freevars (x, y), flags NESTED
# function nested.<listcomp> line 88: args 1, varnames (.0), cellvars (x), freevars (o), flags NESTED
# function nested.<listcomp>.<listcomp> line 88: args 1, varnames (.0, y), freevars (o, x), flags NESTED
# function mixed line 91: args 2, varnames (it, o), cellvars (o)
# function mixed.<genexpr> line 92: args 1, varnames (.0), cellvars (x), freevars (o), flags NESTED GENERATOR
# function mixed.<genexpr>.<listcomp> line 92: args 1, varnames (.0, y), freevars (o, x), flags NESTED
# function mixed.<listcomp> line 92: args 1, varnames (.0), cellvars (x), freevars (o), flags NESTED
# function mixed.<listcomp>.<genexpr> line 92: args 1, varnames (.0, y), freevars (o, x), flags NESTED GENERATOR
# function first_iterable line 95: args 1, varnames (x), flags GENERATOR
# function first_iterable.<genexpr> line 96: args 1, varnames (.0, x), flags NESTED GENERATOR
# function first_iterable.<listcomp> line 96: args 1, varnames (.0, x), flags NESTED
# function first_iterable.<listcomp> line 96 (maybe): args 1, varnames (.0, x), flags NESTED
# function second_iterable line 99: args 1, varnames (a)
# function second_iterable.<genexpr> line 100: args 1, varnames (.0, y, x), flags NESTED GENERATOR
# function captures_around line 103: args 2, varnames (z, it, r), cellvars (z, b, c)
# function captures_around.<listcomp> line 105: args 1, varnames (.0), cellvars (a), freevars (b, z), flags NESTED
# function captures_around.<listcomp>.<lambda> line 105: freevars (a, b, z), flags NESTED
# function captures_around.<lambda> line 107: freevars (c), flags NESTED
# function parts line 110: args 1, varnames (it)
# function parts.<listcomp> line 111: args 1, varnames (.0, a, b), flags NESTED
# function parts.<listcomp>.<listcomp> line 111: args 1, varnames (.0, x), flags NESTED
# function only_through line 114: args 1, varnames (o, inner), cellvars (o)
# function only_through.inner line 115: args 1, varnames (it), freevars (o), flags NESTED
# function only_through.inner.<genexpr> line 116: args 1, varnames (.0, x), freevars (o), flags NESTED GENERATOR
# function only_through.inner.<genexpr>.<lambda> line 116: freevars (o), flags NESTED
# function only_through.inner.<listcomp> line 116: args 1, varnames (.0, x), freevars (o), flags NESTED
# function only_through.inner.<listcomp>.<lambda> line 116: freevars (o), flags NESTED
# function hidden_by_global line 120: args 1, varnames (it, y, inner), cellvars (it)
# function hidden_by_global.inner line 122: freevars (it), flags NESTED
# function hidden_by_global.inner.<listcomp> line 124: args 1, varnames (.0, x), flags NESTED
# function hidden_by_global.inner.<listcomp> line 124 (maybe): args 1, varnames (.0, x), flags NESTED
# function hidden_by_global.inner.<listcomp>.<lambda> line 124: flags NESTED
# function in_defaults line 128: args 1, varnames (it, inner)
# function in_defaults.<listcomp> line 129: args 1, varnames (.0, d), flags NESTED
# function in_defaults.inner line 129: args 2, varnames (a, b), flags NESTED
# function in_defaults.<genexpr> line 130: args 1, varnames (.0, x), flags NESTED GENERATOR
# function in_defaults.<listcomp> line 130: args 1, varnames (.0, x), flags NESTED
# function in_defaults.<listcomp> line 131: args 1, varnames (.0, x), flags NESTED
# function in_defaults.<listcomp>.<lambda> line 131: args 1, varnames (x), flags NESTED
# function key_and_value line 134: args 1, varnames (it)
# function key_and_value.<dictcomp> line 135: args 1, varnames (.0, x), flags NESTED
# function key_and_value.<dictcomp>.<listcomp> line 135: args 1, varnames (.0, a), flags NESTED
# function key_and_value.<dictcomp>.<listcomp> line 135: args 1, varnames (.0, b), flags NESTED
# function key_and_value.<dictcomp> line 135: args 1, varnames (.0), cellvars (k, v), flags NESTED
# function key_and_value.<dictcomp>.<lambda> line 135: freevars (k, v), flags NESTED
# function conditions line 138: args 1, varnames (it)
# function conditions.<listcomp> line 139: args 1, varnames (.0, c), cellvars (a, b), flags NESTED
# function conditions.<listcomp>.<lambda> line 139: freevars (a), flags NESTED
# function conditions.<listcomp>.<lambda> line 139: freevars (b), flags NESTED
# function declared line 142: args 1, varnames (it, inner), cellvars (it, x)
# function declared.inner line 144: varnames (a, b), freevars (it, x), flags NESTED
# function declared.inner.<listcomp> line 146: args 1, varnames (.0, x), flags NESTED
# function declared.inner.<listcomp> line 147: args 1, varnames (.0), cellvars (x), flags NESTED
# function declared.inner.<listcomp>.<lambda> line 147: freevars (x), flags NESTED
# function <lambda> line 152: args 2, varnames (it, o), cellvars (o)
# function <lambda>.<listcomp> line 152: args 1, varnames (.0, x), freevars (o), flags NESTED
# uncaught NameError: name 'it' is not defined
# end
#   kinds = function 0 kinds
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1: varnames (x, y, w), cellvars (w)
# function kinds line 6: args 2, varnames (it, o, x, a, b, y, c, d), cellvars (o)
# function kinds.<genexpr> line 10: args 1, varnames (.0, x), flags NESTED GENERATOR
# function kinds.<genexpr> line 11: args 1, varnames (.0, x), freevars (o), flags NESTED GENERATOR
# function <genexpr> line 14: args 1, varnames (.0, x), flags GENERATOR
# function <lambda> line 15: freevars (w), flags NESTED
# function captured line 18: args 1, varnames (it, x), cellvars (x)
# function captured.<lambda> line 18: freevars (x), flags NESTED
# function beside_a_local line 21: args 1, varnames (it, x, z), cellvars (x)
# function beside_a_local.<lambda> line 23: freevars (x), flags NESTED
# function beside_a_global line 27: args 1, varnames (it, x, z), cellvars (x)
# function beside_a_global.<lambda> line 29: freevars (x), flags NESTED
# function beside_an_implicit_global line 33: args 1, varnames (it, x, z), cellvars (x)
# function beside_an_implicit_global.<lambda> line 34: freevars (x), flags NESTED
# function beside_a_free_variable line 38: args 1, varnames (it, inner), cellvars (it, x)
# function beside_a_free_variable.inner line 40: varnames (x, z), cellvars (x), freevars (it, x), flags NESTED
# function beside_a_free_variable.inner.<lambda> line 41: freevars (x), flags NESTED
# function plain_beside_a_free_variable line 46: args 1, varnames (it, inner), cellvars (it, x)
# function plain_beside_a_free_variable.inner line 48: varnames (x, z), freevars (it, x), flags NESTED
# function beside_a_cell line 54: args 1, varnames (it, x, z), cellvars (x)
# function beside_a_cell.<lambda> line 57: freevars (x), flags NESTED
# function beside_nothing line 60: args 1, varnames (it, x, inner), cellvars (it)
# function beside_nothing.inner line 62: varnames (x, z), freevars (it), flags NESTED
# function sibling_reads_a_global line 68: args 1, varnames (it, x, z, reader)
# function sibling_reads_a_global.reader line 70: flags NESTED
# function captured_and_sibling line 74: args 1, varnames (it, x, z, reader), cellvars (x)
# function captured_and_sibling.<lambda> line 75: freevars (x), flags NESTED
# function captured_and_sibling.reader line 76: flags NESTED
# function twice line 80: args 1, varnames (it, x, a, b, c), cellvars (x)
# function twice.<lambda> line 82: freevars (x), flags NESTED
# function nested line 87: args 2, varnames (it, o, x, y), cellvars (x, y)
# function nested.<lambda> line 88: freevars (x, y), flags NESTED
# function mixed line 91: args 2, varnames (it, o, x), cellvars (o, x)
# function mixed.<genexpr> line 92: args 1, varnames (.0, x, y), freevars (o), flags NESTED GENERATOR
# function mixed.<genexpr> line 92: args 1, varnames (.0, y), freevars (o, x), flags NESTED GENERATOR
# function first_iterable line 95: args 1, varnames (x), flags GENERATOR
# function first_iterable.<genexpr> line 96: args 1, varnames (.0, x), flags NESTED GENERATOR
# function second_iterable line 99: args 1, varnames (a)
# function second_iterable.<genexpr> line 100: args 1, varnames (.0, y, x), flags NESTED GENERATOR
# function captures_around line 103: args 2, varnames (z, it, a, r), cellvars (z, a, b, c)
# function captures_around.<lambda> line 105: freevars (a, b, z), flags NESTED
# function captures_around.<lambda> line 107: freevars (c), flags NESTED
# function parts line 110: args 1, varnames (it, a, b, x)
# function only_through line 114: args 1, varnames (o, inner), cellvars (o)
# function only_through.inner line 115: args 1, varnames (it, x), freevars (o), flags NESTED
# function only_through.inner.<genexpr> line 116: args 1, varnames (.0, x), freevars (o), flags NESTED GENERATOR
# function only_through.inner.<genexpr>.<lambda> line 116: freevars (o), flags NESTED
# function only_through.inner.<lambda> line 116: freevars (o), flags NESTED
# function hidden_by_global line 120: args 1, varnames (it, y, inner), cellvars (it)
# function hidden_by_global.inner line 122: varnames (x), freevars (it), flags NESTED
# function hidden_by_global.inner.<lambda> line 124: flags NESTED
# function in_defaults line 128: args 1, varnames (it, d, x, inner)
# function in_defaults.inner line 129: args 2, varnames (a, b), flags NESTED
# function in_defaults.<genexpr> line 130: args 1, varnames (.0, x), flags NESTED GENERATOR
# function in_defaults.<lambda> line 131: args 1, varnames (x), flags NESTED
# function key_and_value line 134: args 1, varnames (it, v, k, x, b, a), cellvars (v, k)
# function key_and_value.<lambda> line 135: freevars (k, v), flags NESTED
# function conditions line 138: args 1, varnames (it, a, b, c), cellvars (a, b)
# function conditions.<lambda> line 139: freevars (a), flags NESTED
# function conditions.<lambda> line 139: freevars (b), flags NESTED
# function declared line 142: args 1, varnames (it, inner), cellvars (it, x)
# function declared.inner line 144: varnames (x, a, b), cellvars (x), freevars (it, x), flags NESTED
# function declared.inner.<lambda> line 147: freevars (x), flags NESTED
# function <lambda> line 152: args 2, varnames (it, o, x)
# uncaught NameError: name 'it' is not defined
# end
#   kinds = function 0 kinds
# teardown
