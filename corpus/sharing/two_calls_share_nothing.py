# Each call of the owner makes its own cells: closures of two calls share none.
# why: Language Reference 4.2.1
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def f():
        return x
    return f


observe(outer(1), outer(1))
