# A walrus does not rebind the iteration variable of an outer comprehension.
# why: PEP 572, Scope of the target
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    return [[x := 1 for y in ()] for (x, z) in ()]
