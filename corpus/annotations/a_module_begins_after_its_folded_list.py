# Before 3.10 a module begins with the line of its first instruction: that of a list which is built at once from constants.
# why: CPython 3.9, Python/compile.c, starunpack_helper: a list of three or more constants, folded tuples among them, is one instruction
# found: CPython 3.9.18 against its own library, _cell_widths.py
# versions: 3.8 to 3.15

WIDTHS = [
    (0, 0),
    (1, -1),
    (2 * 3, 4),
]

# === expected, format 1: 3.8
# module <module> line 7: flags NOFREE
# end
#   WIDTHS = list 0 [(0, 0), (1, -1), (6, 4)]
# teardown

# === expected, format 1: 3.9
# module <module> line 6: flags NOFREE
# end
#   WIDTHS = list 0 [(0, 0), (1, -1), (6, 4)]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# end
#   WIDTHS = list 0 [(0, 0), (1, -1), (6, 4)]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# end
#   WIDTHS = list 0 [(0, 0), (1, -1), (6, 4)]
# teardown
