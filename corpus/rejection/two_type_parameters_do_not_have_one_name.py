# Two type parameters do not have one name.
# why: PEP 695, Type parameter declarations
# found: written by hand
# versions: 3.12 to 3.15

def outer():
    def generic[T, *T](x: T):
        return lambda: T
    return generic

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 7 column 20: duplicate type parameter 'T'
