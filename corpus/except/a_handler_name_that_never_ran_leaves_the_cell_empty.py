# The handler's name is a variable of the function even when the handler never runs; its cell is then empty.
# why: Language Reference 4.2.1 and 8.4.1
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    try:
        x = 1
    except ValueError as e:
        x = 2
    return lambda: (x, e)


observe(outer())
