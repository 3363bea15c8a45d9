# A starred expression does not stand alone.
# why: Language Reference 6.15, Expression lists
# found: written by hand
# versions: 3.8 to 3.15

def outer(x):
    y = *x
    return lambda: y

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 7 column 9: can't use starred expression here
