# All alternatives of a pattern bind the same names.
# why: PEP 634, OR patterns
# found: written by hand
# versions: 3.10 to 3.15

def outer(x):
    match x:
        case [y, z] | {"k": y, **z} | [[y]]:
            return lambda: (y, z)
