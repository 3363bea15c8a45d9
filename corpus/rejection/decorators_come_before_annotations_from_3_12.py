# Decorators come before annotations from 3.12.
# why: CPython 3.12, Python/symtable.c
# found: written by hand
# versions: 3.8 to 3.15

@decorate(lambda x, x: 0)
def outer(y: (lambda z, z: 0) = (lambda a, b: 0)):
    pass
