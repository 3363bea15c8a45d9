# A class pattern names each attribute once.
# why: PEP 634, Class patterns
# found: written by hand
# versions: 3.10 to 3.15

def outer(x):
    match x:
        case int(real=y, imag=z, real=1):
            return lambda: (y, z)

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 8 column 39: attribute name repeated in class pattern: real
