# `__closure__` of the factory's product is a tuple of one cell, and the cell holds the argument.
# why: data model, user-defined functions
# found: written by hand; seed text 1 and 6: the example `outer(10)`, and that `__closure__` holds cells, not values
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def inner(y):
        return x + y
    return inner


f = outer(10)
observe(f, f(5), outer)
