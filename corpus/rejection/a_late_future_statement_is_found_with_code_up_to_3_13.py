# A late future statement is found with code up to 3.13.
# why: the order of CPython's stages: 3.14 looks for it earlier
# found: written by hand
# versions: 3.8 to 3.15

import os
from __future__ import annotations

def outer():
    nonlocal x

# === expected, format 1: 3.8 to 3.13
# rejected SyntaxError line 10 column 5: no binding for nonlocal 'x' found

# === expected, format 1: 3.14 to 3.15
# rejected SyntaxError line 7 column 1: from __future__ imports must occur at the beginning of the file
