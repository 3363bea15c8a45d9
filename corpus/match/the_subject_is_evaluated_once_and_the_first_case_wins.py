# The subject is evaluated once; cases are tried in order, and the first that matches is executed alone.
# why: Language Reference 8.6: the first successful match is executed
# found: written by hand
# versions: 3.10 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    n = 0

    def subject():
        nonlocal n
        n += 1
        return n, [n]
    match subject():
        case 0, _:
            chosen = "never"
        case int(a), [b] if a == b:
            chosen = "first"
        case _, _:
            chosen = "second"
    observe(chosen, n, subject, lambda: (a, b))


outer()

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (subject, chosen), cellvars (a, b, n)
# function outer.subject line 14: freevars (n), flags NESTED
# function outer.<lambda> line 25: freevars (a, b), flags NESTED
# observe
#   'first'
#   1
#   function 0 outer.<locals>.subject [n: cell 0 = 1]
#   function 1 outer.<locals>.<lambda> [a: cell 1 = 1, b: cell 2 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (subject, chosen), cellvars (a, b, n)
# function outer.subject line 14: freevars (n), flags NESTED
# function outer.<lambda> line 25: freevars (a, b), flags NESTED
# observe
#   'first'
#   1
#   function 0 outer.<locals>.subject [n: cell 0 = 1]
#   function 1 outer.<locals>.<lambda> [a: cell 1 = 1, b: cell 2 = 1]
# end
#   outer = function 0 outer
# teardown
