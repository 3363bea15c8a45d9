# `co_freevars` is sorted by code point: capitals, underscore, small letters, all others; `__closure__` has the same order.
# why: CPython's layout, the same in all versions
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(b, é, a, _c, B, b2):
    return lambda: (é, b2, b, _c, B, a)


observe(outer(1, 2, 3, 4, 5, 6))
