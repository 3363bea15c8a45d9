# A pattern binds a name once.
# why: PEP 634, Capture patterns
# found: written by hand
# versions: 3.10 to 3.15

def outer(x):
    match x:
        case {"k": [y], **y}:
            return lambda: y
