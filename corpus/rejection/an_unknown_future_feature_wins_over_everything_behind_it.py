# An unknown future feature wins over everything behind it.
# why: the order of CPython's stages: future statements come first
# found: written by hand
# versions: 3.8 to 3.15

from __future__ import closures

def outer(x, x):
    nonlocal y
return

# === expected, format 1: 3.8 to 3.13
# rejected SyntaxError line 6 column 1: future feature closures is not defined

# === expected, format 1: 3.14 to 3.15
# rejected SyntaxError line 6 column 24: future feature closures is not defined
