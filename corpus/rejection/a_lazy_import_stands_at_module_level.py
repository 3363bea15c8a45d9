# A lazy import stands at module level.
# why: PEP 810, Explicit lazy imports
# found: written by hand
# versions: 3.15

lazy import os

def outer():
    lazy import os as x
    return lambda: x
