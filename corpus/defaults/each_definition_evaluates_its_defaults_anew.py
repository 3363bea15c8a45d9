# The default of a `def` in a loop or function is evaluated each time the `def` is executed: each function has an object of its own.
# why: Language Reference 8.7: default parameter values are evaluated when the function definition is executed
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def make():
    def f(seen=[]):
        seen.append(len(seen))
        return seen
    return f


f, g = make(), make()
f()
f()
g()
observe(f, g)
observe(f() is f(), f() is g())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function make line 11: varnames (f), flags NOFREE
# function make.f line 12: args 1, varnames (seen), flags NESTED NOFREE
# observe
#   function 0 make.<locals>.f defaults (list 0 [0, 1])
#   function 1 make.<locals>.f defaults (list 1 [0])
# observe
#   True
#   False
# end
#   make = function 0 make
#   f = function 1 make.<locals>.f defaults (list 0 [0, 1, 2, 3, 4])
#   g = function 2 make.<locals>.f defaults (list 1 [0, 1])
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function make line 11: varnames (f), flags NOFREE
# function make.f line 12: args 1, varnames (seen), flags NESTED NOFREE
# observe
#   function 0 make.<locals>.f defaults (list 0 [0, 1])
#   function 1 make.<locals>.f defaults (list 1 [0])
# observe
#   True
#   False
# end
#   make = function 0 make
#   f = function 1 make.<locals>.f defaults (list 0 [0, 1, 2, 3, 4])
#   g = function 2 make.<locals>.f defaults (list 1 [0, 1])
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function make line 11: varnames (f)
# function make.f line 12: args 1, varnames (seen), flags NESTED
# observe
#   function 0 make.<locals>.f defaults (list 0 [0, 1])
#   function 1 make.<locals>.f defaults (list 1 [0])
# observe
#   True
#   False
# end
#   make = function 0 make
#   f = function 1 make.<locals>.f defaults (list 0 [0, 1, 2, 3, 4])
#   g = function 2 make.<locals>.f defaults (list 1 [0, 1])
# teardown
