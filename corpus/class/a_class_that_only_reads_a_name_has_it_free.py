# A name that a class body reads but does not bind is free in the class body and a cell of the enclosing function.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.13

def outer():
    x = 1

    class C:
        y = x
    return C
