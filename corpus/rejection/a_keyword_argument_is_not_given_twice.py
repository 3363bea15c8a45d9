# A keyword argument is not given twice.
# why: Language Reference 6.3.4, Calls
# found: written by hand
# versions: 3.8 to 3.15

def outer(x, y):
    return lambda: outer(y=x, x=y, **x, y=y)
