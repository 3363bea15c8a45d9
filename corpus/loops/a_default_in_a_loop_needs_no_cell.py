# With a default per item nothing is captured: `__closure__` is `None`, and each function keeps its own value.
# why: Language Reference 8.7
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    fs = []
    for i in range(3):
        fs = fs + [lambda i=i: i]
    return fs


observe(outer())
