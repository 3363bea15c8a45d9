# A mutable default is one object for all calls; it is held by the function, not by a cell.
# why: Language Reference 8.7: the default is evaluated once
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def counter(seen=[0]):
    seen[0] += 1
    return lambda: seen


first, second = counter(), counter()
observe(first, second)
