# The names are bound before the guard is evaluated: closures in a guard see them, and they stay bound when the guard fails.
# why: PEP 634: name bindings made during a successful pattern match outlive the executed block; the guard is evaluated after them
# found: written by hand
# versions: 3.10 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(subject):
    seen = []

    def note(get):
        seen.append(get)
        return get() > 2
    match subject:
        case x if note(lambda: x):
            chosen = "first"
        case _ if (x := x + 1) and note(lambda: x):
            chosen = "second"
        case _:
            chosen = "none"
    observe(chosen, seen)


outer(3)
outer(2)
outer(1)

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (subject, note, chosen), cellvars (seen, x)
# function outer.note line 14: args 1, varnames (get), freevars (seen), flags NESTED
# function outer.<lambda> line 18: freevars (x), flags NESTED
# function outer.<lambda> line 20: freevars (x), flags NESTED
# observe
#   'first'
#   list 0 [function 0 outer.<locals>.<lambda> [x: cell 0 = 3]]
# observe
#   'second'
#   list 0 [function 0 outer.<locals>.<lambda> [x: cell 0 = 3], function 1 outer.<locals>.<lambda> [x: cell 0]]
# observe
#   'none'
#   list 0 [function 0 outer.<locals>.<lambda> [x: cell 0 = 2], function 1 outer.<locals>.<lambda> [x: cell 0]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (subject, note, chosen), cellvars (seen, x)
# function outer.note line 14: args 1, varnames (get), freevars (seen), flags NESTED
# function outer.<lambda> line 18: freevars (x), flags NESTED
# function outer.<lambda> line 20: freevars (x), flags NESTED
# observe
#   'first'
#   list 0 [function 0 outer.<locals>.<lambda> [x: cell 0 = 3]]
# observe
#   'second'
#   list 0 [function 0 outer.<locals>.<lambda> [x: cell 0 = 3], function 1 outer.<locals>.<lambda> [x: cell 0]]
# observe
#   'none'
#   list 0 [function 0 outer.<locals>.<lambda> [x: cell 0 = 2], function 1 outer.<locals>.<lambda> [x: cell 0]]
# end
#   outer = function 0 outer
# teardown
