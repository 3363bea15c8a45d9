# Whether a name is a cell is decided by the text; whether the cell is full, by what ran.
# why: Language Reference 4.2.1
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(flag):
    if flag:
        x = 1
    return lambda: x


observe(outer(True), outer(False))
