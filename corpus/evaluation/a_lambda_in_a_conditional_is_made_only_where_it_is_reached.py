# Of a conditional expression, and behind `and` and `or`, only what is reached is evaluated: no function is made of the rest, though the cell is there.
# why: Language Reference 6.12 and 6.13: only the chosen expression is evaluated
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(flag):
    made = []

    def note(name):
        made.append(name)
        return lambda: (name, flag)
    f = note("yes") if flag else note("no")
    g = flag and note("and")
    h = flag or note("or")
    observe(f, g, h, made)


outer(True)
outer(False)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (flag, note, f, g, h), cellvars (flag, made)
# function outer.note line 14: args 1, varnames (name), cellvars (name), freevars (flag, made), flags NESTED
# function outer.note.<lambda> line 16: freevars (flag, name), flags NESTED
# observe
#   function 0 outer.<locals>.note.<locals>.<lambda> [flag: cell 0 = True, name: cell 1 = 'yes']
#   function 1 outer.<locals>.note.<locals>.<lambda> [flag: cell 0, name: cell 2 = 'and']
#   True
#   list 0 ['yes', 'and']
# observe
#   function 0 outer.<locals>.note.<locals>.<lambda> [flag: cell 0 = False, name: cell 1 = 'no']
#   False
#   function 1 outer.<locals>.note.<locals>.<lambda> [flag: cell 0, name: cell 2 = 'or']
#   list 0 ['no', 'or']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (flag, note, f, g, h), cellvars (flag, made)
# function outer.note line 14: args 1, varnames (name), cellvars (name), freevars (flag, made), flags NESTED
# function outer.note.<lambda> line 16: freevars (flag, name), flags NESTED
# observe
#   function 0 outer.<locals>.note.<locals>.<lambda> [flag: cell 0 = True, name: cell 1 = 'yes']
#   function 1 outer.<locals>.note.<locals>.<lambda> [flag: cell 0, name: cell 2 = 'and']
#   True
#   list 0 ['yes', 'and']
# observe
#   function 0 outer.<locals>.note.<locals>.<lambda> [flag: cell 0 = False, name: cell 1 = 'no']
#   False
#   function 1 outer.<locals>.note.<locals>.<lambda> [flag: cell 0, name: cell 2 = 'or']
#   list 0 ['no', 'or']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (flag, note, f, g, h), cellvars (flag, made)
# function outer.note line 14: args 1, varnames (name), cellvars (name), freevars (flag, made), flags NESTED
# function outer.note.<lambda> line 16: freevars (flag, name), flags NESTED
# observe
#   function 0 outer.<locals>.note.<locals>.<lambda> [flag: cell 0 = True, name: cell 1 = 'yes']
#   function 1 outer.<locals>.note.<locals>.<lambda> [flag: cell 0, name: cell 2 = 'and']
#   True
#   list 0 ['yes', 'and']
# observe
#   function 0 outer.<locals>.note.<locals>.<lambda> [flag: cell 0 = False, name: cell 1 = 'no']
#   False
#   function 1 outer.<locals>.note.<locals>.<lambda> [flag: cell 0, name: cell 2 = 'or']
#   list 0 ['no', 'or']
# end
#   outer = function 0 outer
# teardown
