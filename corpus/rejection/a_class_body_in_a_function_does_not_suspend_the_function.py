# A class body in a function does not suspend the function.
# why: Language Reference 6.2.10, Yield expressions
# found: written by hand
# versions: 3.8 to 3.15

def outer(x):
    class C:
        y = yield from x
    return C
