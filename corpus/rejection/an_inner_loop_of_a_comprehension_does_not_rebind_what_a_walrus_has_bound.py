# An inner loop of a comprehension does not rebind what a walrus has bound.
# why: PEP 572, Scope of the target
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    return [x for x in () if (y := x) for (z, *y) in ()]

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError line 7 column 12: comprehension inner loop cannot rebind assignment expression target 'y'

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 7 column 48: comprehension inner loop cannot rebind assignment expression target 'y'
