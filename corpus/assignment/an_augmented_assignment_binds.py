# `x += 1` makes `x` local to the function; without `nonlocal` the enclosing variable is not seen, and it fails.
# why: Language Reference 7.2.1 and 4.2.1
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1

    def inner():
        x += 1
    observe(inner, lambda: x)
    try:
        inner()
    except UnboundLocalError as error:
        observe(error)


outer()
