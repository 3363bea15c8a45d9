# Two functions made in one call that use the same variable hold the very same cell, whichever is looked at first.
# why: Language Reference 4.2.1: one variable per execution of a block
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x, y = 1, 2

    def f():
        return x, y

    def g():
        return y
    observe(f, g)
    observe(g, f)


outer()
