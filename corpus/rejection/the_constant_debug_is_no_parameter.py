# The constant `__debug__` is no parameter.
# why: Library Reference, Built-in Constants
# found: written by hand
# versions: 3.8 to 3.15

def outer(x):
    return lambda y, *, __debug__=x: y
