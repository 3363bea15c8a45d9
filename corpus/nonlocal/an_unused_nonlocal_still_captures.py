# `nonlocal x` alone, without a use of `x`, puts `x` into `co_freevars` and makes it a cell of its owner.
# why: Language Reference 7.13: the declaration makes the name refer to the enclosing binding
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1

    def inner():
        nonlocal x
    return inner


observe(outer())
