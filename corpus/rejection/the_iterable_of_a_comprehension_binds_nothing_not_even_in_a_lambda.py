# The iterable of a comprehension binds nothing, not even in a lambda.
# why: PEP 572, Scope of the target
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    return [lambda: x for x in (lambda: (y := ()))()]
