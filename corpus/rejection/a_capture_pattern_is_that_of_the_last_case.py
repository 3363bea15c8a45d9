# A capture pattern is that of the last case.
# why: PEP 634, Irrefutable case blocks
# found: written by hand
# versions: 3.10 to 3.15

def outer(x):
    match x:
        case y if y:
            pass
        case (1 | z):
            pass
        case (a as b):
            pass
        case _:
            return lambda: (y, z, a, b)

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 10 column 19: name capture 'z' makes remaining patterns unreachable
