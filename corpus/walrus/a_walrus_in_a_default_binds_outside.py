# `:=` in a default value binds in the scope that holds the `def`, where the default is evaluated.
# why: Language Reference 8.7 and PEP 572
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def inner(a=(y := 5)):
        return a, y
    observe(inner, inner())


outer()
