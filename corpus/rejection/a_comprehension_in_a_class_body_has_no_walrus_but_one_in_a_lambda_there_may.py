# A comprehension in a class body has no walrus, but one in a lambda there may.
# why: PEP 572, Scope of the target
# found: written by hand
# versions: 3.8 to 3.15

class C:
    fine = lambda: [y := x for x in ()]
    wrong = any((y := x) for x in ())
