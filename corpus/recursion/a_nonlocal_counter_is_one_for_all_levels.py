# A function that calls itself and writes a nonlocal name writes the one cell of its owner, on every level.
# why: Language Reference 7.13
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    calls = depth = 0
    deepest = []

    def walk(tree):
        nonlocal calls, depth
        calls += 1
        depth += 1
        deepest.append(depth)
        for part in tree:
            walk(part)
        depth -= 1
    walk([[[], []], []])
    observe(walk, deepest, calls, depth)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: cellvars (calls, deepest, depth, walk)
# function outer.walk line 15: args 1, varnames (tree, part), freevars (calls, deepest, depth, walk), flags NESTED
# observe
#   function 0 outer.<locals>.walk [calls: cell 0 = 5, deepest: cell 1 = list 0 [1, 2, 3, 3, 2], depth: cell 2 = 0, walk: cell 3 = function 0]
#   list 0
#   5
#   0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: cellvars (calls, deepest, depth, walk)
# function outer.walk line 15: args 1, varnames (tree, part), freevars (calls, deepest, depth, walk), flags NESTED
# observe
#   function 0 outer.<locals>.walk [calls: cell 0 = 5, deepest: cell 1 = list 0 [1, 2, 3, 3, 2], depth: cell 2 = 0, walk: cell 3 = function 0]
#   list 0
#   5
#   0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: cellvars (calls, deepest, depth, walk)
# function outer.walk line 15: args 1, varnames (tree, part), freevars (calls, deepest, depth, walk), flags NESTED
# observe
#   function 0 outer.<locals>.walk [calls: cell 0 = 5, deepest: cell 1 = list 0 [1, 2, 3, 3, 2], depth: cell 2 = 0, walk: cell 3 = function 0]
#   list 0
#   5
#   0
# end
#   outer = function 0 outer
# teardown
