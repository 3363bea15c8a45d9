# A future statement does not follow other statements.
# why: Language Reference 7.11.1, Future statements
# found: written by hand
# versions: 3.8 to 3.15

def outer(x):
    from __future__ import annotations
    return lambda: x

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 7 column 5: from __future__ imports must occur at the beginning of the file
