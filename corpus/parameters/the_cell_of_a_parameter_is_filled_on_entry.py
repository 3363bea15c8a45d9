# A captured parameter's cell holds the argument before the first statement of the body runs, defaults included.
# why: Language Reference 8.7 and 6.3.4: arguments are bound to parameters before the body is executed
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x, y=2):
    observe(lambda: (x, y))
    x = 3
    observe(lambda: (x, y))


outer(1)
