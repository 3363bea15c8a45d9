# A write through `nonlocal` refills the shared cell: the owner and a sibling read the new value.
# why: Language Reference 7.13
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    n = 0

    def up():
        nonlocal n
        n += 1

    def get():
        return n
    up()
    up()
    observe(up, get, get(), n)


outer()
