# A pattern binds a name once.
# why: PEP 634, Capture patterns
# found: written by hand
# versions: 3.10 to 3.15

def outer(x):
    match x:
        case {"k": [y], **y}:
            return lambda: y

# === expected, format 1: 3.10 to 3.11
# rejected SyntaxError line 8 column 21: multiple assignments to name 'y' in pattern

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 8 column 14: multiple assignments to name 'y' in pattern
