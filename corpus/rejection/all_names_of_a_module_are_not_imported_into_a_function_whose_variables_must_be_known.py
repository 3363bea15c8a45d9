# All names of a module are not imported into a function, whose variables must be known.
# why: Language Reference 7.11, The import statement
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    from os import *
    return lambda: path

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError line 6 column 1: import * only allowed at module level

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 7 column 20: import * only allowed at module level
