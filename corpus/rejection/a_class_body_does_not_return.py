# A class body does not return.
# why: Language Reference 7.6, The return statement
# found: written by hand
# versions: 3.8 to 3.15

def outer(x):
    class C:
        return x
    return C

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 8 column 9: 'return' outside function
