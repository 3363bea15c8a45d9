# An exception that nobody catches ends the program; what was bound before is still shown at the end.
# why: Language Reference 4.3
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    f = lambda: x
    return f
    x = 1


f = outer()
f()
g = 1
