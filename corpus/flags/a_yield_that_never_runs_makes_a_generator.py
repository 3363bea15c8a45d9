# A `yield` anywhere in the body makes a generator function, even where it can never run; one in a nested function does not.
# why: Language Reference 6.2.9: using a yield expression in a function's body causes it to be a generator function
# found: written by hand
# versions: 3.8 to 3.13

def generator(x):
    if 0:
        yield
    return lambda: x


def plain(x):
    def inner():
        yield x
    return inner
