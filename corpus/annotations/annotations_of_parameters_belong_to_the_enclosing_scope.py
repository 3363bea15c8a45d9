# Up to 3.13 annotations of parameters are evaluated in the enclosing scope when the `def` runs: they capture nothing for the function.
# why: Language Reference 8.7 (up to 3.13)
# found: written by hand
# versions: 3.8 to 3.13

def outer(T):
    def inner(T: T) -> (lambda: T):
        return T
    return inner
