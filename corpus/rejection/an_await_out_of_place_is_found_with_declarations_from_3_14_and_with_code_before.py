# An await out of place is found with declarations from 3.14, and with code before.
# why: the order of CPython's stages: CPython 3.14, Python/symtable.c
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    await x
    def inner():
        nonlocal y

class C:
    def method(self, z):
        nonlocal z
