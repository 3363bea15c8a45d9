# The constant `__debug__` is no parameter.
# why: Library Reference, Built-in Constants
# found: written by hand
# versions: 3.8 to 3.15

def outer(x):
    return lambda y, *, __debug__=x: y

# === expected, format 1: 3.8
# rejected SyntaxError: cannot assign to __debug__

# === expected, format 1: 3.9 to 3.11
# rejected SyntaxError line 7 column 12: cannot assign to __debug__

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 7 column 25: cannot assign to __debug__
