# A class body between the owner and the user lists the name in its own `co_freevars`, once, even when it binds the name itself.
# why: Language Reference 4.2.2; the class must hand the cell on to the method
# found: written by hand
# versions: 3.8 to 3.13

def outer(a, b):
    class C:
        a = 1

        def method(self):
            return a, b
    return C
