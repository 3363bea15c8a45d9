# `co_cellvars` is sorted up to 3.10; from 3.11 captured parameters stand first, in parameter order, before the other cells.
# why: CPython's layout: 3.11 builds the tuple from `co_varnames` and the remaining cells
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(z, y, *x, w, **v):
    a = b = 0

    def inner():
        return a, b, v, w, x, y, z
    return inner


observe(outer(1, 2, w=3))
