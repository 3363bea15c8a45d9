# An object in a shared cell lives until the last of the closures that hold the cell is gone.
# why: data model 3.1
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    shared = token("shared")
    return (lambda: shared), (lambda: shared)


f, g = outer()
f = None
observe("one is gone")
g = None
observe("both are gone")
