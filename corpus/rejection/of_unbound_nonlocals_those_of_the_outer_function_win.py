# Of unbound nonlocals, those of the outer function win.
# why: the order of CPython's stages: names are resolved from the outside to the inside
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    def inner():
        nonlocal x
    nonlocal y

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 9 column 5: no binding for nonlocal 'y' found
