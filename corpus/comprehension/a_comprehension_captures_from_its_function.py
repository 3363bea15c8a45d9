# Up to 3.11 the function's variable is a cell, because the comprehension is a function of its own; from 3.12 it is inlined and the variable stays fast.
# why: PEP 709
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(k):
    return [k * i for i in (1, 2)], {k + i for i in (1,)}, {k: i for i in (1,)}


observe(outer(3))
