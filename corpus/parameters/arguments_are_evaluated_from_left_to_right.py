# Positional and keyword arguments are evaluated as they stand, and bound before the body runs, defaults taking the place of what is missing.
# why: Language Reference 6.3.4 and 6.16: evaluation order
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    log = []

    def note(value):
        log.append(value)
        return value

    def f(a, b="default b", *rest, c="default c", **others):
        return lambda: (a, b, rest, c, others)
    get = note(f)(note(1), *note([2, 3]), note(4), c=note(5), **note({"d": 6}))
    observe(get, get(), log[1:], f(0))


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (note, f, get), cellvars (log)
# function outer.note line 14: args 1, varnames (value), freevars (log), flags NESTED
# function outer.f line 18: args 2, kwonly 1, varnames (a, b, c, rest, others), cellvars (a, b, c, others, rest), flags VARARGS VARKEYWORDS NESTED
# function outer.f.<lambda> line 19: freevars (a, b, c, others, rest), flags NESTED
# observe
#   function 0 outer.<locals>.f.<locals>.<lambda> [a: cell 0 = 1, b: cell 1 = 2, c: cell 2 = 5, others: cell 3 = dict 0 {'d': 6}, rest: cell 4 = (3, 4)]
#   (1, 2, (3, 4), 5, dict 0)
#   list 0 [1, list 1 [2, 3], 4, 5, dict 1 {'d': 6}]
#   function 1 outer.<locals>.f.<locals>.<lambda> [a: cell 5 = 0, b: cell 6 = 'default b', c: cell 7 = 'default c', others: cell 8 = dict 2 {}, rest: cell 9 = ()]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (note, f, get), cellvars (log)
# function outer.note line 14: args 1, varnames (value), freevars (log), flags NESTED
# function outer.f line 18: args 2, kwonly 1, varnames (a, b, c, rest, others), cellvars (a, b, c, others, rest), flags VARARGS VARKEYWORDS NESTED
# function outer.f.<lambda> line 19: freevars (a, b, c, others, rest), flags NESTED
# observe
#   function 0 outer.<locals>.f.<locals>.<lambda> [a: cell 0 = 1, b: cell 1 = 2, c: cell 2 = 5, others: cell 3 = dict 0 {'d': 6}, rest: cell 4 = (3, 4)]
#   (1, 2, (3, 4), 5, dict 0)
#   list 0 [1, list 1 [2, 3], 4, 5, dict 1 {'d': 6}]
#   function 1 outer.<locals>.f.<locals>.<lambda> [a: cell 5 = 0, b: cell 6 = 'default b', c: cell 7 = 'default c', others: cell 8 = dict 2 {}, rest: cell 9 = ()]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (note, f, get), cellvars (log)
# function outer.note line 14: args 1, varnames (value), freevars (log), flags NESTED
# function outer.f line 18: args 2, kwonly 1, varnames (a, b, c, rest, others), cellvars (a, b, c, rest, others), flags VARARGS VARKEYWORDS NESTED
# function outer.f.<lambda> line 19: freevars (a, b, c, others, rest), flags NESTED
# observe
#   function 0 outer.<locals>.f.<locals>.<lambda> [a: cell 0 = 1, b: cell 1 = 2, c: cell 2 = 5, others: cell 3 = dict 0 {'d': 6}, rest: cell 4 = (3, 4)]
#   (1, 2, (3, 4), 5, dict 0)
#   list 0 [1, list 1 [2, 3], 4, 5, dict 1 {'d': 6}]
#   function 1 outer.<locals>.f.<locals>.<lambda> [a: cell 5 = 0, b: cell 6 = 'default b', c: cell 7 = 'default c', others: cell 8 = dict 2 {}, rest: cell 9 = ()]
# end
#   outer = function 0 outer
# teardown
