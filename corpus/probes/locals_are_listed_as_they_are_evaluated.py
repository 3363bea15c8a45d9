# Local variables are listed in the order in which evaluation first touches them.
# why: CPython, layout of co_varnames; Language Reference 6.16 (evaluation order)
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

def first_use(flag):
    def inner(): return captured
    if flag: last = 1
    first = 2
    captured = 3
    last = 4
    return first


def read_before_bound():
    print(second)
    first = 1
    second = 2


def caught():
    try: body = 1
    except KeyError as error: handled = 1
    else: passed = 1
    finally: cleaned = 1


def loops():
    for item in (source := []):
        body = 1
    else:
        done = 2
    while (test := 0):
        again = 1
    else:
        over = 2


def grown():
    table[key := 1] += (value := 2)
    count += 1


def chosen():
    x = (then := 1) if (test := 0) else (other := 2)
    y = (left := 1) and (right := 2)


def annotated():
    variable: int = (value := 1)


def called():
    function((first := 1), *(rest := []), key=(named := 2), **(more := {}))


def asserted():
    assert (test := 1), (message := 2)


def compared():
    (low := 1) < (mid := 2) < (high := 3)


def stored():
    table[(index := 1)] = (value := 2)
    for table[(turn := 1)] in (source := []): pass


def imported():
    import package.inner, other as renamed
    from source import taken


def entered():
    with (opened := context) as handle, handle as inner: body = 1


def written_out(x, y):
    return f"{x!r:{y}} {(bound := x)}"


def deepest_key():
    return {(key := 1): (value := 2), **(rest := {})}


def keyword_parameters(b, *, d, c=1, **a):
    z = y = 1

# === expected, format 1: 3.8
# module <module> line 6: flags NOFREE
# function first_use line 6: args 1, varnames (flag, inner, last, first), cellvars (captured)
# function first_use.inner line 7: freevars (captured), flags NESTED
# function read_before_bound line 15: varnames (second, first), flags NOFREE
# function caught line 21: varnames (cleaned, body, error, handled, passed), flags NOFREE
# function loops line 28: varnames (source, item, body, done, test, again, over), flags NOFREE
# function grown line 39: varnames (key, value, count), flags NOFREE
# function chosen line 44: varnames (test, then, other, x, left, right, y), flags NOFREE
# function annotated line 49: varnames (value, variable), flags NOFREE
# function called line 53: varnames (first, rest, named, more), flags NOFREE
# function asserted line 57: varnames (test, message), flags NOFREE
# function compared line 61: varnames (low, mid, high), flags NOFREE
# function stored line 65: varnames (value, index, source, turn), flags NOFREE
# function imported line 70: varnames (package, renamed, taken), flags NOFREE
# function entered line 75: varnames (opened, handle, inner, body), flags NOFREE
# function written_out line 79: args 2, varnames (x, y, bound), flags NOFREE
# function deepest_key line 83: varnames (key, value, rest), flags NOFREE
# function keyword_parameters line 87: args 1, kwonly 2, varnames (b, d, c, a, z, y), flags VARKEYWORDS NOFREE
# end
#   first_use = function 0 first_use
#   read_before_bound = function 1 read_before_bound
#   caught = function 2 caught
#   loops = function 3 loops
#   grown = function 4 grown
#   chosen = function 5 chosen
#   annotated = function 6 annotated
#   called = function 7 called
#   asserted = function 8 asserted
#   compared = function 9 compared
#   stored = function 10 stored
#   imported = function 11 imported
#   entered = function 12 entered
#   written_out = function 13 written_out
#   deepest_key = function 14 deepest_key
#   keyword_parameters = function 15 keyword_parameters kwdefaults (c: 1)
# teardown

# === expected, format 1: 3.9
# module <module> line 6: flags NOFREE
# function first_use line 6: args 1, varnames (flag, inner, last, first), cellvars (captured)
# function first_use.inner line 7: freevars (captured), flags NESTED
# function read_before_bound line 15: varnames (second, first), flags NOFREE
# function caught line 21: varnames (body, error, handled, passed, cleaned), flags NOFREE
# function loops line 28: varnames (source, item, body, done, test, again, over), flags NOFREE
# function grown line 39: varnames (key, value, count), flags NOFREE
# function chosen line 44: varnames (test, then, other, x, left, right, y), flags NOFREE
# function annotated line 49: varnames (value, variable), flags NOFREE
# function called line 53: varnames (first, rest, named, more), flags NOFREE
# function asserted line 57: varnames (test, message), flags NOFREE
# function compared line 61: varnames (low, mid, high), flags NOFREE
# function stored line 65: varnames (value, index, source, turn), flags NOFREE
# function imported line 70: varnames (package, renamed, taken), flags NOFREE
# function entered line 75: varnames (opened, handle, inner, body), flags NOFREE
# function written_out line 79: args 2, varnames (x, y, bound), flags NOFREE
# function deepest_key line 83: varnames (key, value, rest), flags NOFREE
# function keyword_parameters line 87: args 1, kwonly 2, varnames (b, d, c, a, z, y), flags VARKEYWORDS NOFREE
# end
#   first_use = function 0 first_use
#   read_before_bound = function 1 read_before_bound
#   caught = function 2 caught
#   loops = function 3 loops
#   grown = function 4 grown
#   chosen = function 5 chosen
#   annotated = function 6 annotated
#   called = function 7 called
#   asserted = function 8 asserted
#   compared = function 9 compared
#   stored = function 10 stored
#   imported = function 11 imported
#   entered = function 12 entered
#   written_out = function 13 written_out
#   deepest_key = function 14 deepest_key
#   keyword_parameters = function 15 keyword_parameters kwdefaults (c: 1)
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function first_use line 6: args 1, varnames (flag, inner, last, first), cellvars (captured)
# function first_use.inner line 7: freevars (captured), flags NESTED
# function read_before_bound line 15: varnames (second, first), flags NOFREE
# function caught line 21: varnames (body, error, handled, passed, cleaned), flags NOFREE
# function loops line 28: varnames (source, item, body, done, test, again, over), flags NOFREE
# function grown line 39: varnames (key, value, count), flags NOFREE
# function chosen line 44: varnames (test, then, other, x, left, right, y), flags NOFREE
# function annotated line 49: varnames (value, variable), flags NOFREE
# function called line 53: varnames (first, rest, named, more), flags NOFREE
# function asserted line 57: varnames (test, message), flags NOFREE
# function compared line 61: varnames (low, mid, high), flags NOFREE
# function stored line 65: varnames (value, index, source, turn), flags NOFREE
# function imported line 70: varnames (package, renamed, taken), flags NOFREE
# function entered line 75: varnames (opened, handle, inner, body), flags NOFREE
# function written_out line 79: args 2, varnames (x, y, bound), flags NOFREE
# function deepest_key line 83: varnames (key, value, rest), flags NOFREE
# function keyword_parameters line 87: args 1, kwonly 2, varnames (b, d, c, a, z, y), flags VARKEYWORDS NOFREE
# end
#   first_use = function 0 first_use
#   read_before_bound = function 1 read_before_bound
#   caught = function 2 caught
#   loops = function 3 loops
#   grown = function 4 grown
#   chosen = function 5 chosen
#   annotated = function 6 annotated
#   called = function 7 called
#   asserted = function 8 asserted
#   compared = function 9 compared
#   stored = function 10 stored
#   imported = function 11 imported
#   entered = function 12 entered
#   written_out = function 13 written_out
#   deepest_key = function 14 deepest_key
#   keyword_parameters = function 15 keyword_parameters kwdefaults (c: 1)
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function first_use line 6: args 1, varnames (flag, inner, last, first), cellvars (captured)
# function first_use.inner line 7: freevars (captured), flags NESTED
# function read_before_bound line 15: varnames (second, first)
# function caught line 21: varnames (body, passed, error, handled, cleaned)
# function loops line 28: varnames (source, item, body, done, test, again, over)
# function grown line 39: varnames (key, value, count)
# function chosen line 44: varnames (test, then, other, x, left, right, y)
# function annotated line 49: varnames (value, variable)
# function called line 53: varnames (first, rest, named, more)
# function asserted line 57: varnames (test, message)
# function compared line 61: varnames (low, mid, high)
# function stored line 65: varnames (value, index, source, turn)
# function imported line 70: varnames (package, renamed, taken)
# function entered line 75: varnames (opened, handle, inner, body)
# function written_out line 79: args 2, varnames (x, y, bound)
# function deepest_key line 83: varnames (key, value, rest)
# function keyword_parameters line 87: args 1, kwonly 2, varnames (b, d, c, a, z, y), flags VARKEYWORDS
# end
#   first_use = function 0 first_use
#   read_before_bound = function 1 read_before_bound
#   caught = function 2 caught
#   loops = function 3 loops
#   grown = function 4 grown
#   chosen = function 5 chosen
#   annotated = function 6 annotated
#   called = function 7 called
#   asserted = function 8 asserted
#   compared = function 9 compared
#   stored = function 10 stored
#   imported = function 11 imported
#   entered = function 12 entered
#   written_out = function 13 written_out
#   deepest_key = function 14 deepest_key
#   keyword_parameters = function 15 keyword_parameters kwdefaults (c: 1)
# teardown
