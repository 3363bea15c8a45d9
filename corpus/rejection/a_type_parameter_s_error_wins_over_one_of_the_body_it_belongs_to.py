# A type parameter's error wins over one of the body it belongs to.
# why: the order of CPython's stages: type parameters are visited first
# found: written by hand
# versions: 3.12 to 3.15

def outer[T: (y := 1)](x):
    global x

def generic[T, T]():
    pass
