# A loop has one starred target.
# why: Language Reference 7.2, Assignment statements
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    for x, [*y, *z] in ():
        pass
    return lambda: (y, z)

# === expected, format 1: 3.8
# rejected SyntaxError line 7 column 12: two starred expressions in assignment

# === expected, format 1: 3.9 to 3.15
# rejected SyntaxError line 7 column 12: multiple starred expressions in assignment
