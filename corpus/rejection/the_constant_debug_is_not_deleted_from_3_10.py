# The constant `__debug__` is not deleted, from 3.10.
# why: Library Reference, Built-in Constants; bpo-45000
# found: written by hand
# versions: 3.10 to 3.15

def outer():
    del __debug__

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 7 column 9: cannot delete __debug__
