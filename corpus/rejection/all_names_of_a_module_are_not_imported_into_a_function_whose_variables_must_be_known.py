# All names of a module are not imported into a function, whose variables must be known.
# why: Language Reference 7.11, The import statement
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    from os import *
    return lambda: path
