# A bare except clause is the last one.
# why: Language Reference 8.4.1, except clause
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    try:
        x = 1
    except:
        x = 2
    except ValueError as x:
        pass
    return lambda: x
