# A starred expression does not stand alone.
# why: Language Reference 6.15, Expression lists
# found: written by hand
# versions: 3.8 to 3.15

def outer(x):
    y = *x
    return lambda: y
