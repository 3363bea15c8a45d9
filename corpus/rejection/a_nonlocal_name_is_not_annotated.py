# A nonlocal name is not annotated.
# why: PEP 526, Other uses of annotations
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    x = 1
    def inner():
        nonlocal x
        (x): int = 2
        x: int = 3
    return inner

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 11 column 9: annotated name 'x' can't be nonlocal
