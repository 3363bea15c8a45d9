# A sequence pattern has one starred part.
# why: PEP 634, Sequence patterns
# found: written by hand
# versions: 3.10 to 3.15

def outer(x):
    match x:
        case [*y, 1, *_]:
            return lambda: y

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 8 column 14: multiple starred names in sequence pattern
