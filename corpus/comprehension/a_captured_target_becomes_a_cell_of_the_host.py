# From 3.12 a captured target of an inlined comprehension is in `co_cellvars` of its host, beside the host's own variable of that name.
# why: PEP 709: resolution is as in a nested function, only storage moves
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def host():
    x = "host"
    fs = [lambda: x for x in (1, 2)]
    observe(fs, lambda: x)


host()
