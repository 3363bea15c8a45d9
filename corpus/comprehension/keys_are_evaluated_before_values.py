# In a dict comprehension the key is evaluated before the value; an equal key keeps its place and gets the last value.
# why: Language Reference 6.2.7: starting with 3.8, the key is evaluated before the value
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    log = []

    def note(what, result):
        log.append((what, result))
        return result
    made = {note("key", i % 2): note("value", lambda: i) for i in range(3)}
    observe(made, log)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (made), cellvars (log, note)
# function outer.note line 14: args 2, varnames (what, result), freevars (log), flags NESTED
# function outer.<dictcomp> line 17: args 1, varnames (.0), cellvars (i), freevars (note), flags NESTED
# function outer.<dictcomp>.<lambda> line 17: freevars (i), flags NESTED
# observe
#   dict 0 {0: function 0 outer.<locals>.<dictcomp>.<lambda> [i: cell 0 = 2], 1: function 1 outer.<locals>.<dictcomp>.<lambda> [i: cell 0]}
#   list 0 [('key', 0), ('value', function 2 outer.<locals>.<dictcomp>.<lambda> [i: cell 0]), ('key', 1), ('value', function 1), ('key', 0), ('value', function 0)]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (made), cellvars (log, note)
# function outer.note line 14: args 2, varnames (what, result), freevars (log), flags NESTED
# function outer.<dictcomp> line 17: args 1, varnames (.0), cellvars (i), freevars (note), flags NESTED
# function outer.<dictcomp>.<lambda> line 17: freevars (i), flags NESTED
# observe
#   dict 0 {0: function 0 outer.<locals>.<dictcomp>.<lambda> [i: cell 0 = 2], 1: function 1 outer.<locals>.<dictcomp>.<lambda> [i: cell 0]}
#   list 0 [('key', 0), ('value', function 2 outer.<locals>.<dictcomp>.<lambda> [i: cell 0]), ('key', 1), ('value', function 1), ('key', 0), ('value', function 0)]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: varnames (made), cellvars (log, note)
# function outer.note line 14: args 2, varnames (what, result), freevars (log), flags NESTED
# function outer.<dictcomp> line 17: args 1, varnames (.0), cellvars (i), freevars (note), flags NESTED
# function outer.<dictcomp>.<lambda> line 17: freevars (i), flags NESTED
# observe
#   dict 0 {0: function 0 outer.<locals>.<dictcomp>.<lambda> [i: cell 0 = 2], 1: function 1 outer.<locals>.<dictcomp>.<lambda> [i: cell 0]}
#   list 0 [('key', 0), ('value', function 2 outer.<locals>.<dictcomp>.<lambda> [i: cell 0]), ('key', 1), ('value', function 1), ('key', 0), ('value', function 0)]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: varnames (note, i, made), cellvars (i, log)
# function outer.note line 14: args 2, varnames (what, result), freevars (log), flags NESTED
# function outer.<lambda> line 17: freevars (i), flags NESTED
# observe
#   dict 0 {0: function 0 outer.<locals>.<lambda> [i: cell 0 = 2], 1: function 1 outer.<locals>.<lambda> [i: cell 0]}
#   list 0 [('key', 0), ('value', function 2 outer.<locals>.<lambda> [i: cell 0]), ('key', 1), ('value', function 1), ('key', 0), ('value', function 0)]
# end
#   outer = function 0 outer
# teardown
