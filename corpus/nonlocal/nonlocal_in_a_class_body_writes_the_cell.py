# After `nonlocal x` in a class body, an assignment there fills the enclosing function's cell and no attribute.
# why: Language Reference 7.13 and 9.3
# found: written by hand
# versions: 3.8 to 3.13

def outer():
    x = 1

    class C:
        nonlocal x
        x = 2
    return lambda: (x, C)


f = outer()
