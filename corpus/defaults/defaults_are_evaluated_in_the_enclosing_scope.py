# Default values belong to the enclosing scope: a lambda in one captures from there, not from the parameters.
# why: Language Reference 8.7
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def inner(x=lambda: x, *, y=lambda: x):
        return x, y
    return inner


observe(outer(1))
