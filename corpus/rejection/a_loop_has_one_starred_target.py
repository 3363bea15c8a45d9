# A loop has one starred target.
# why: Language Reference 7.2, Assignment statements
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    for x, [*y, *z] in ():
        pass
    return lambda: (y, z)
