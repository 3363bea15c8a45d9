# A lambda and a `def` that read the same variable hold the same cell.
# why: Language Reference 6.14
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def named():
        return x
    observe(named, lambda: x)


outer(1)
