# All alternatives of a pattern bind the same names.
# why: PEP 634, OR patterns
# found: written by hand
# versions: 3.10 to 3.15

def outer(x):
    match x:
        case [y, z] | {"k": y, **z} | [[y]]:
            return lambda: (y, z)

# === expected, format 1: 3.10 to 3.11
# rejected SyntaxError line 8 column 41: alternative patterns bind different names

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 8 column 14: alternative patterns bind different names
