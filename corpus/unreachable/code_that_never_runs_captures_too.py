# Scopes are decided by the text alone: a `def` under `if 0` or after `return` makes a cell, with or without a code object.
# why: Language Reference 4.2.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(a, b):
    if 0:
        def never():
            return a
    return lambda: 0

    def after():
        return b


observe(outer(1, 2))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 2, varnames (a, b, after), cellvars (a, b)
# function outer.<lambda> line 15: flags NESTED NOFREE
# function outer.after line 17: freevars (b), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda>
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 2, varnames (a, b, never, after), cellvars (a, b)
# function outer.never line 13 (maybe): freevars (a), flags NESTED
# function outer.<lambda> line 15: flags NESTED NOFREE
# function outer.after line 17 (maybe): freevars (b), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda>
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 2, varnames (a, b, never, after), cellvars (a, b)
# function outer.never line 13 (maybe): freevars (a), flags NESTED
# function outer.<lambda> line 15: flags NESTED
# function outer.after line 17 (maybe): freevars (b), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda>
# end
#   outer = function 0 outer
# teardown
