# Functions made in the clauses of a match statement capture what its patterns bound, each in its own call.
# why: PEP 634, Capture patterns; Language Reference 4.2.1
# found: written by hand, as a program that people write
# versions: 3.10 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def compile_pattern(p):
    match p:
        case int() | str():
            return lambda x: x == p
        case [first, *rest]:
            f, fs = compile_pattern(first), [compile_pattern(r) for r in rest]
            def test(xs):
                match xs:
                    case [h, *t] if f(h) and len(t) == len(fs):
                        return all(g(y) for g, y in zip(fs, t))
                    case _:
                        return False
            return test
        case {'not': inner, **kw}:
            g = compile_pattern(inner)
            return lambda x: not g(x) and not kw
        case None:
            return lambda x: True
        case _:
            raise TypeError(p)
t = compile_pattern([1, 'a', {'not': 3}, None])
print(t([1, 'a', 4, object]), t([1, 'a', 3, 0]), t(5))
observe(t.__code__.co_freevars)
try: compile_pattern(1.5)
except TypeError as e: observe(e)

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function compile_pattern line 11: args 1, varnames (p, first, rest, test, inner), cellvars (f, fs, g, kw, p)
# function compile_pattern.<lambda> line 14: args 1, varnames (x), freevars (p), flags NESTED
# function compile_pattern.<listcomp> line 16: args 1, varnames (.0, r), flags NESTED NOFREE
# function compile_pattern.test line 17: args 1, varnames (xs, h, t), freevars (f, fs), flags NESTED
# function compile_pattern.test.<genexpr> line 20: args 1, varnames (.0, g, y), flags NESTED GENERATOR NOFREE
# function compile_pattern.<lambda> line 26: args 1, varnames (x), freevars (g, kw), flags NESTED
# function compile_pattern.<lambda> line 28: args 1, varnames (x), flags NESTED NOFREE
# print True False False\n
# observe
#   ('f', 'fs')
# observe
#   exception 0 TypeError(1.5)
# end
#   compile_pattern = function 0 compile_pattern
#   t = function 1 compile_pattern.<locals>.test [f: cell 0 = function 2 compile_pattern.<locals>.<lambda> [p: cell 1 = 1], fs: cell 2 = list 0 [function 3 compile_pattern.<locals>.<lambda> [p: cell 3 = 'a'], function 4 compile_pattern.<locals>.<lambda> [g: cell 4 = function 5 compile_pattern.<locals>.<lambda> [p: cell 5 = 3], kw: cell 6 = dict 0 {}], function 6 compile_pattern.<locals>.<lambda>]]
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function compile_pattern line 11: args 1, varnames (p, first, rest, test, inner), cellvars (p, f, fs, g, kw)
# function compile_pattern.<lambda> line 14: args 1, varnames (x), freevars (p), flags NESTED
# function compile_pattern.<listcomp> line 16: args 1, varnames (.0, r), flags NESTED
# function compile_pattern.test line 17: args 1, varnames (xs, h, t), freevars (f, fs), flags NESTED
# function compile_pattern.test.<genexpr> line 20: args 1, varnames (.0, g, y), flags NESTED GENERATOR
# function compile_pattern.<lambda> line 26: args 1, varnames (x), freevars (g, kw), flags NESTED
# function compile_pattern.<lambda> line 28: args 1, varnames (x), flags NESTED
# print True False False\n
# observe
#   ('f', 'fs')
# observe
#   exception 0 TypeError(1.5)
# end
#   compile_pattern = function 0 compile_pattern
#   t = function 1 compile_pattern.<locals>.test [f: cell 0 = function 2 compile_pattern.<locals>.<lambda> [p: cell 1 = 1], fs: cell 2 = list 0 [function 3 compile_pattern.<locals>.<lambda> [p: cell 3 = 'a'], function 4 compile_pattern.<locals>.<lambda> [g: cell 4 = function 5 compile_pattern.<locals>.<lambda> [p: cell 5 = 3], kw: cell 6 = dict 0 {}], function 6 compile_pattern.<locals>.<lambda>]]
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function compile_pattern line 11: args 1, varnames (p, first, rest, r, test, inner), cellvars (p, f, fs, g, kw)
# function compile_pattern.<lambda> line 14: args 1, varnames (x), freevars (p), flags NESTED
# function compile_pattern.test line 17: args 1, varnames (xs, h, t), freevars (f, fs), flags NESTED
# function compile_pattern.test.<genexpr> line 20: args 1, varnames (.0, g, y), flags NESTED GENERATOR
# function compile_pattern.<lambda> line 26: args 1, varnames (x), freevars (g, kw), flags NESTED
# function compile_pattern.<lambda> line 28: args 1, varnames (x), flags NESTED
# print True False False\n
# observe
#   ('f', 'fs')
# observe
#   exception 0 TypeError(1.5)
# end
#   compile_pattern = function 0 compile_pattern
#   t = function 1 compile_pattern.<locals>.test [f: cell 0 = function 2 compile_pattern.<locals>.<lambda> [p: cell 1 = 1], fs: cell 2 = list 0 [function 3 compile_pattern.<locals>.<lambda> [p: cell 3 = 'a'], function 4 compile_pattern.<locals>.<lambda> [g: cell 4 = function 5 compile_pattern.<locals>.<lambda> [p: cell 5 = 3], kw: cell 6 = dict 0 {}], function 6 compile_pattern.<locals>.<lambda>]]
# teardown
