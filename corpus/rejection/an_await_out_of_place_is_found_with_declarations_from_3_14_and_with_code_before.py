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

# === expected, format 1: 3.8 to 3.13
# rejected SyntaxError line 13 column 9: name 'z' is parameter and nonlocal

# === expected, format 1: 3.14 to 3.15
# rejected SyntaxError line 7 column 5: 'await' outside async function
