# After a `del`, a new binding fills the same cell again: older closures see it.
# why: Language Reference 4.2.1; one variable per execution of the block
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1
    before = lambda: x
    del x
    x = 2
    after = lambda: x
    observe(before, after)


outer()
