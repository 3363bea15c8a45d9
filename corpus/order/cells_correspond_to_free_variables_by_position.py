# The i-th cell of `__closure__` belongs to the i-th name of `co_freevars`, whichever function owns it.
# why: data model, `__closure__`: a tuple of cells that contain bindings for the names in `co_freevars`
# found: written by hand; seed text 2 and 6: cells correspond to `co_freevars`
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(c, a):
    def middle(d, b):
        def inner():
            return d, c, b, a
        return inner
    return middle


observe(outer("c", "a")("d", "b"))
