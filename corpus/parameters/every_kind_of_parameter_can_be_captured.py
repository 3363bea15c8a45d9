# Positional-only, ordinary, starred, keyword-only and double-starred parameters all become cells when an inner function reads them.
# why: Language Reference 4.2.1 (parameters bind names) and 8.7
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(a, /, b, *c, d, **e):
    def inner():
        return a, b, c, d, e
    return inner


f = outer(1, 2, 3, 4, d=5, e=6)
observe(f, f())
