# The right side is evaluated before any target: a swap of two captured variables exchanges the contents of their cells.
# why: Language Reference 7.2
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(a, b):
    f = lambda: (a, b)
    a, b = b, a
    return f


observe(outer(1, 2))
