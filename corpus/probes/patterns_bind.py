# Every capture in a pattern binds, in the order of the cases.
# why: Language Reference 8.6 (match statement); PEP 634
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.10 to 3.15

def captures(s):
    match s:
        case [a, *st]: pass
        case {"k": v, **rest}: pass
        case C(b, n=c) as d: pass
        case _ if g: pass
        case (1 | 2) as e: pass


def closures(s):
    match (lambda: 2):
        case [x] if (lambda: 3): return lambda: x
        case (other.a) if (lambda: 4): lambda: 44
        case _: lambda: 5


class K:
    match __m:
        case __N(__o=__p): pass

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function captures line 6: args 1, varnames (s, a, st, v, rest, b, c, d, e), flags NOFREE
# function closures line 15: args 1, varnames (s), cellvars (x)
# function closures.<lambda> line 16: flags NESTED NOFREE
# function closures.<lambda> line 17: flags NESTED NOFREE
# function closures.<lambda> line 17: freevars (x), flags NESTED
# function closures.<lambda> line 18: flags NESTED NOFREE
# function closures.<lambda> line 18 (maybe): flags NESTED NOFREE
# function closures.<lambda> line 19: flags NESTED NOFREE
# class K line 22: flags NOFREE
# uncaught NameError: name '_K__m' is not defined
# end
#   captures = function 0 captures
#   closures = function 1 closures
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function captures line 6: args 1, varnames (s, a, st, v, rest, b, c, d, e)
# function closures line 15: args 1, varnames (s), cellvars (x)
# function closures.<lambda> line 16: flags NESTED
# function closures.<lambda> line 17: flags NESTED
# function closures.<lambda> line 17: freevars (x), flags NESTED
# function closures.<lambda> line 18: flags NESTED
# function closures.<lambda> line 18 (maybe): flags NESTED
# function closures.<lambda> line 19: flags NESTED
# class K line 22
# uncaught NameError: name '_K__m' is not defined
# end
#   captures = function 0 captures
#   closures = function 1 closures
# teardown
