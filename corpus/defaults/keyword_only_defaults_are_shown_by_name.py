# Keyword-only defaults are kept by name; those of positional parameters by position.
# why: Language Reference 8.7; data model, `__defaults__` and `__kwdefaults__`
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(n):
    def inner(a, b=n, *, c, d=n + 1):
        return a, b, c, d, n
    return inner


f = outer(1)
observe(f, f(0, c=3))
