# A stringified annotation has no walrus.
# why: PEP 563; Language Reference 8.7, Function definitions
# found: written by hand
# versions: 3.10 to 3.15

from __future__ import annotations

def outer():
    def inner(x: lambda: (y := 1), z: (y := 1)):
        return y
    return inner
