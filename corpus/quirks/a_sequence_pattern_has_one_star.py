# A sequence pattern with two starred parts is no program.
# why: PEP 634, Sequence patterns: at most one starred part; PyPy says so with a ValueError, if it is given a tree
# found: cellmate 0.1.0 campaign, PyPy 3.11.17
# versions: 3.10 to 3.15
# mode: from ast

match 0:
    case [*_, *x]:
        pass

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 8 column 10: multiple starred names in sequence pattern

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# rejected ValueError: multiple starred names in sequence pattern
