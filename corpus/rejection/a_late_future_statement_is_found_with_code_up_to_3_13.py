# A late future statement is found with code up to 3.13.
# why: the order of CPython's stages: 3.14 looks for it earlier
# found: written by hand
# versions: 3.8 to 3.15

import os
from __future__ import annotations

def outer():
    nonlocal x
