# Outside of any class, `super` and `__class__` are ordinary global names.
# why: Language Reference 3.3.3.6 and 4.2.2
# found: written by hand
# versions: 3.8 to 3.13

def function():
    return super, __class__


def outer():
    def inner():
        return super()
    return inner
