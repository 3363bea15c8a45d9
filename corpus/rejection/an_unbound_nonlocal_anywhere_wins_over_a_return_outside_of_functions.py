# An unbound nonlocal anywhere wins over a return outside of functions.
# why: the order of CPython's stages: names are resolved before code is generated
# found: written by hand
# versions: 3.8 to 3.15

return

def outer():
    def inner():
        nonlocal x

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 10 column 9: no binding for nonlocal 'x' found
