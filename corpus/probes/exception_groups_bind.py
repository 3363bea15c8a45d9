# The name of an `except*` handler is a variable like that of `except`.
# why: Language Reference 8.4.2; PEP 654
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.11 to 3.15

def f():
    try: a = lambda: 1
    except* KeyError as e: b = lambda: e
    else: c = lambda: 2
    finally: d = lambda: 3
    return lambda: e

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 6: varnames (a, b, c, d), cellvars (e)
# function f.<lambda> line 7: flags NESTED
# function f.<lambda> line 8: freevars (e), flags NESTED
# function f.<lambda> line 9: flags NESTED
# function f.<lambda> line 10: flags NESTED
# function f.<lambda> line 11: freevars (e), flags NESTED
# end
#   f = function 0 f
# teardown
