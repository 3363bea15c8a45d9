# A starred target does not stand alone.
# why: Language Reference 7.2, Assignment statements
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    *x = ()
    return lambda: x
