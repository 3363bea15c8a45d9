# A mapping pattern looks for each key once, and True is 1.
# why: PEP 634, Mapping patterns
# found: written by hand
# versions: 3.10 to 3.15

def outer(x):
    match x:
        case {1: y, x.z: a, x.z: b, True: z}:
            return lambda: (y, z)

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 8 column 14: mapping pattern checks duplicate key (True)
