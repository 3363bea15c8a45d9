# `finally` runs before the exception reaches the handler outside; both see the same cell.
# why: Language Reference 8.4.4
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    n = 0
    get = lambda: n
    try:
        try:
            n = 1
            raise ValueError("stop")
        finally:
            n += 10
            observe(get)
    except ValueError as error:
        n += 100
        observe(get, error)


outer()
