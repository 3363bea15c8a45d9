# To give each function its own cell, call a function per item: each call makes new cells.
# why: Language Reference 4.2.1: a block is executed in a new frame for each call
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def fresh(i):
        return lambda: i
    return [fresh(i) for i in range(3)]


fs = outer()
observe(fs, [f() for f in fs])
