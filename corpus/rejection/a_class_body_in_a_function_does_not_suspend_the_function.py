# A class body in a function does not suspend the function.
# why: Language Reference 6.2.10, Yield expressions
# found: written by hand
# versions: 3.8 to 3.15

def outer(x):
    class C:
        y = yield from x
    return C

# === expected, format 1: 3.8 to 3.12
# rejected SyntaxError line 8 column 13: 'yield' outside function

# === expected, format 1: 3.13 to 3.15
# rejected SyntaxError line 8 column 13: 'yield from' outside function
