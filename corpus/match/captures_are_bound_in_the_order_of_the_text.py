# When a pattern has matched, its names are bound in the order in which they stand in the text, starred ones in their turn.
# why: PEP 634 leaves the order open; CPython's, seen in the order of the module's names
# found: written by hand
# versions: 3.10 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


match (1, [2, 3, 4], {"k": 5, "l": 6}):
    case [first, [second, *third, fourth], {"k": fifth, **sixth}] as seventh:
        pass
observe(first, second, third, fourth, fifth, sixth, seventh)

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# observe
#   1
#   2
#   list 0 [3]
#   4
#   5
#   dict 0 {'l': 6}
#   (1, list 1 [2, 3, 4], dict 1 {'k': 5, 'l': 6})
# end
#   first = 1
#   second = 2
#   third = list 0 [3]
#   fourth = 4
#   fifth = 5
#   sixth = dict 0 {'l': 6}
#   seventh = (1, list 1 [2, 3, 4], dict 1 {'k': 5, 'l': 6})
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# observe
#   1
#   2
#   list 0 [3]
#   4
#   5
#   dict 0 {'l': 6}
#   (1, list 1 [2, 3, 4], dict 1 {'k': 5, 'l': 6})
# end
#   first = 1
#   second = 2
#   third = list 0 [3]
#   fourth = 4
#   fifth = 5
#   sixth = dict 0 {'l': 6}
#   seventh = (1, list 1 [2, 3, 4], dict 1 {'k': 5, 'l': 6})
# teardown
