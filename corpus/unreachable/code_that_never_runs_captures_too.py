# Scopes are decided by the text alone: a `def` under `if 0` or after `return` makes a cell, with or without a code object.
# why: Language Reference 4.2.1
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(a, b):
    if 0:
        def never():
            return a
    return lambda: 0

    def after():
        return b


observe(outer(1, 2))
