# A generator expression in a class body reads the enclosing function's variable, not the class's.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.13

def outer():
    step = 2

    class C:
        step = 3
        values = tuple(i * step for i in range(step))
    return C
