# `(x): int` without a value binds nothing: the inner function reads the global.
# why: Language Reference 7.2.2: only a simple name without parentheses is annotated
# found: written by hand
# versions: 3.8 to 3.13

x = 1


def outer():
    (x): int

    def inner():
        return x
    return inner
