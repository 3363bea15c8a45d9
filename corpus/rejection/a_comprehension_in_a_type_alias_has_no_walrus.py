# A comprehension in a type alias has no walrus.
# why: PEP 695, Scoping behavior
# found: written by hand
# versions: 3.12 to 3.15

def outer():
    type A = [y := x for x in ()]
    return A

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 7 column 15: assignment expression within a comprehension cannot be used in a type alias
