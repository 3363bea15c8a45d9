# Where the function declares the name global, `:=` in its comprehension binds the module's name.
# why: PEP 572: it honours a nonlocal or global declaration for the target in the containing scope
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    global last
    return [last := i for i in range(3)]


observe(outer(), last)
