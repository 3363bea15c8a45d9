# A target may use what a target before it has just bound; a chain of targets gets the same object one after the other.
# why: Language Reference 7.2: an assignment assigns the single resulting object to each of the target lists, from left to right
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    items, log = [0, 0, 0], []

    def at(index):
        log.append((index, i))
        return index
    i = 0
    i, items[at(i)] = 1, "second"
    observe(items, log, at)
    i = items[at(i)] = j = 2
    observe(items, log, at, lambda: (i, j))


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (items, at), cellvars (i, j, log)
# function outer.at line 14: args 1, varnames (index), freevars (i, log), flags NESTED
# function outer.<lambda> line 21: freevars (i, j), flags NESTED
# observe
#   list 0 [0, 'second', 0]
#   list 1 [(1, 1)]
#   function 0 outer.<locals>.at [i: cell 0 = 1, log: cell 1 = list 1]
# observe
#   list 0 [0, 'second', 2]
#   list 1 [(1, 1), (2, 2)]
#   function 0 outer.<locals>.at [i: cell 0 = 2, log: cell 1 = list 1]
#   function 1 outer.<locals>.<lambda> [i: cell 0, j: cell 2 = 2]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (items, at), cellvars (i, j, log)
# function outer.at line 14: args 1, varnames (index), freevars (i, log), flags NESTED
# function outer.<lambda> line 21: freevars (i, j), flags NESTED
# observe
#   list 0 [0, 'second', 0]
#   list 1 [(1, 1)]
#   function 0 outer.<locals>.at [i: cell 0 = 1, log: cell 1 = list 1]
# observe
#   list 0 [0, 'second', 2]
#   list 1 [(1, 1), (2, 2)]
#   function 0 outer.<locals>.at [i: cell 0 = 2, log: cell 1 = list 1]
#   function 1 outer.<locals>.<lambda> [i: cell 0, j: cell 2 = 2]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (items, at), cellvars (i, j, log)
# function outer.at line 14: args 1, varnames (index), freevars (i, log), flags NESTED
# function outer.<lambda> line 21: freevars (i, j), flags NESTED
# observe
#   list 0 [0, 'second', 0]
#   list 1 [(1, 1)]
#   function 0 outer.<locals>.at [i: cell 0 = 1, log: cell 1 = list 1]
# observe
#   list 0 [0, 'second', 2]
#   list 1 [(1, 1), (2, 2)]
#   function 0 outer.<locals>.at [i: cell 0 = 2, log: cell 1 = list 1]
#   function 1 outer.<locals>.<lambda> [i: cell 0, j: cell 2 = 2]
# end
#   outer = function 0 outer
# teardown
