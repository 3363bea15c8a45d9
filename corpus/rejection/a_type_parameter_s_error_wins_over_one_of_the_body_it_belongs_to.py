# A type parameter's error wins over one of the body it belongs to.
# why: the order of CPython's stages: type parameters are visited first
# found: written by hand
# versions: 3.12 to 3.15

def outer[T: (y := 1)](x):
    global x

def generic[T, T]():
    pass

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 6 column 15: named expression cannot be used within a TypeVar bound
