# Conditions and later iterables of a comprehension are evaluated inside it, so they capture the function's variables.
# why: Language Reference 6.2.4
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(low, rows):
    def keep():
        return [(lambda: (x, low)) for row in rows for x in row if x > low]
    return keep


f = outer(1, ((1, 2), (3,)))
observe(f, f())
