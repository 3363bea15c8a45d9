# When the owner deletes the name of a recursive function, its cell is emptied and the cycle is broken: no collection is needed.
# why: Language Reference 7.5; data model 3.1
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    conn = token("conn")

    def inner():
        return conn, inner
    f = inner
    del inner
    return f


f = outer()
f = None
observe("the last reference is gone")
