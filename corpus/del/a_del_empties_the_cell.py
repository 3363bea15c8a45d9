# `del x` empties the cell that closures share; the closure stays and raises NameError when called.
# why: Language Reference 7.5: deletion of a name removes the binding
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1

    def inner():
        return x
    observe(inner, inner())
    del x
    observe(inner)
    try:
        inner()
    except NameError as error:
        observe(error)


outer()
