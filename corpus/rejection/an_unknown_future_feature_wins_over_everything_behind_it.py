# An unknown future feature wins over everything behind it.
# why: the order of CPython's stages: future statements come first
# found: written by hand
# versions: 3.8 to 3.15

from __future__ import closures

def outer(x, x):
    nonlocal y
return
