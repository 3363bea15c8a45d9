# A lambda in an inner comprehension captures targets of both comprehensions; each has its own cell.
# why: Language Reference 6.2.4
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    return [[lambda: (i, j) for j in range(2)] for i in range(2)]


observe(outer())
