# An inner loop of a comprehension does not rebind what a walrus has bound.
# why: PEP 572, Scope of the target
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    return [x for x in () if (y := x) for (z, *y) in ()]
