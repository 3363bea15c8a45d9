# `with ... as name` binds names of the function, tuples included.
# why: Language Reference 8.5
# found: written by hand
# versions: 3.8 to 3.13

def outer(manager):
    with manager() as (a, [b, *c]), manager() as d:
        return lambda: (a, b, c, d)
