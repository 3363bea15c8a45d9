# A method's `__x` does not capture the enclosing function's `__x`: inside the class the name is another.
# why: Language Reference 6.2.1
# found: written by hand
# versions: 3.8 to 3.13

def outer():
    __x = 1

    class C:
        def method(self):
            return __x

    def inner():
        return __x
    return C, inner
