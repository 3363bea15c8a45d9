# At the end of `except E as e` the name is deleted: a closure over it is left with an empty cell.
# why: Language Reference 8.4.1: when an exception has been assigned using `as target`, it is cleared at the end of the except clause
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    try:
        raise ValueError(1)
    except ValueError as e:
        f = lambda: e
        observe(f)
    observe(f)
    return f


try:
    outer()()
except NameError as error:
    observe(error)
