# A starred target does not stand alone.
# why: Language Reference 7.2, Assignment statements
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    *x = ()
    return lambda: x

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 7 column 5: starred assignment target must be in a list or tuple
