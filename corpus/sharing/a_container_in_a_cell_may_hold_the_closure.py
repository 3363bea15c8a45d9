# A list that a closure captured may hold that closure: the walk comes back to where it began.
# why: data model 3.1: containers hold references to other objects
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    callbacks = []

    def run():
        return len(callbacks)
    callbacks.append(run)
    callbacks.append(lambda: callbacks)
    return run


run = outer()
observe(run, run())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (run), cellvars (callbacks)
# function outer.run line 14: freevars (callbacks), flags NESTED
# function outer.<lambda> line 17: freevars (callbacks), flags NESTED
# observe
#   function 0 outer.<locals>.run [callbacks: cell 0 = list 0 [function 0, function 1 outer.<locals>.<lambda> [callbacks: cell 0]]]
#   2
# end
#   outer = function 0 outer
#   run = function 1 outer.<locals>.run [callbacks: cell 0 = list 0 [function 1, function 2 outer.<locals>.<lambda> [callbacks: cell 0]]]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (run), cellvars (callbacks)
# function outer.run line 14: freevars (callbacks), flags NESTED
# function outer.<lambda> line 17: freevars (callbacks), flags NESTED
# observe
#   function 0 outer.<locals>.run [callbacks: cell 0 = list 0 [function 0, function 1 outer.<locals>.<lambda> [callbacks: cell 0]]]
#   2
# end
#   outer = function 0 outer
#   run = function 1 outer.<locals>.run [callbacks: cell 0 = list 0 [function 1, function 2 outer.<locals>.<lambda> [callbacks: cell 0]]]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (run), cellvars (callbacks)
# function outer.run line 14: freevars (callbacks), flags NESTED
# function outer.<lambda> line 17: freevars (callbacks), flags NESTED
# observe
#   function 0 outer.<locals>.run [callbacks: cell 0 = list 0 [function 0, function 1 outer.<locals>.<lambda> [callbacks: cell 0]]]
#   2
# end
#   outer = function 0 outer
#   run = function 1 outer.<locals>.run [callbacks: cell 0 = list 0 [function 1, function 2 outer.<locals>.<lambda> [callbacks: cell 0]]]
# teardown
