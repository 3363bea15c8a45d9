# A default value's error wins over that of the parameters.
# why: CPython, Python/symtable.c: defaults are visited before the function's scope
# found: written by hand
# versions: 3.8 to 3.15

def outer(x, x=lambda y, y: 1):
    pass
