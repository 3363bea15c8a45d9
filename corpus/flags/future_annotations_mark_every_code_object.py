# After `from __future__ import annotations` every code object of the module carries the flag, and annotations capture nothing (3.8 and 3.9 still captured).
# why: PEP 563
# found: written by hand
# versions: 3.8 to 3.13

from __future__ import annotations


def outer(T):
    def inner(a: T) -> T:
        return a
    return inner
