# Tuple, list and starred targets bind each name; subscripts and attributes bind nothing.
# why: Language Reference 7.2
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    (a, [b, *c]), d = (1, (2, 3, 4)), {}
    d["key"] = 5
    return lambda: (a, b, c, d)


observe(outer())
