# A qualified name lists the scopes around a definition, with `<locals>` after each function.
# why: PEP 3155
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def inner():
        return lambda: 0
    return inner


f = outer()
observe(outer, f, f())
