# A stringified annotation has no walrus.
# why: PEP 563; Language Reference 8.7, Function definitions
# found: written by hand
# versions: 3.10 to 3.15

from __future__ import annotations

def outer():
    def inner(x: lambda: (y := 1), z: (y := 1)):
        return y
    return inner

# === expected, format 1: 3.10 to 3.11
# rejected SyntaxError line 9 column 40: 'named expression' can not be used within an annotation

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 9 column 40: named expression cannot be used within an annotation
