# A keyword argument is not given twice.
# why: Language Reference 6.3.4, Calls
# found: written by hand
# versions: 3.8 to 3.15

def outer(x, y):
    return lambda: outer(y=x, x=y, **x, y=y)

# === expected, format 1: 3.8
# rejected SyntaxError line 7 column 41: keyword argument repeated

# === expected, format 1: 3.9 to 3.15
# rejected SyntaxError line 7 column 41: keyword argument repeated: y
