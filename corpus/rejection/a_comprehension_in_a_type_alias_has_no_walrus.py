# A comprehension in a type alias has no walrus.
# why: PEP 695, Scoping behavior
# found: written by hand
# versions: 3.12 to 3.15

def outer():
    type A = [y := x for x in ()]
    return A
