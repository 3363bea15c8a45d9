# Of two enclosing functions that bind the name, `nonlocal` means the inner one.
# why: Language Reference 7.13: previously bound in the *nearest* enclosing scope
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = "outer"

    def middle():
        x = "middle"

        def inner():
            nonlocal x
            x = "inner"
        inner()
        return lambda: x
    seen = middle()
    observe(seen, lambda: x)


outer()
