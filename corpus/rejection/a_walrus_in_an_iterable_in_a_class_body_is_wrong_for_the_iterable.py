# A walrus in an iterable in a class body is wrong for the iterable.
# why: PEP 572, Scope of the target: the first of its conditions
# found: written by hand
# versions: 3.8 to 3.15

class C:
    x = [y for y in (lambda: [z := y for y in ()])()]
    a = [b := c for c in ()]
