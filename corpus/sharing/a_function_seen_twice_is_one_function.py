# One function given twice is shown once and then referred to; a list in two cells is one list.
# why: data model, objects have identity
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    a = b = [1]

    def f():
        return a, b
    observe(f, f)


outer()
