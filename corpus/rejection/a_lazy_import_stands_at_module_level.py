# A lazy import stands at module level.
# why: PEP 810, Explicit lazy imports
# found: written by hand
# versions: 3.15

lazy import os

def outer():
    lazy import os as x
    return lambda: x

# === expected, format 1: 3.15
# rejected SyntaxError line 9 column 5: lazy import not allowed inside functions
