# An annotation that is evaluated when it is asked for does not suspend.
# why: PEP 649
# found: written by hand
# versions: 3.14 to 3.15

def outer():
    x: (yield)
    return lambda: x

# === expected, format 1: 3.14 to 3.15
# rejected SyntaxError line 7 column 9: yield expression cannot be used within an annotation
