# `x: int` without a value makes `x` a local variable: a cell when captured, but never filled and not in `co_varnames`.
# why: Language Reference 7.2.2: annotated as if it were assigned; PEP 526
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x: int

    def inner():
        return x
    return inner


observe(outer())
