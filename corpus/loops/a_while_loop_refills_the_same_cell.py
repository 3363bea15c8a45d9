# Rebinding in a `while` loop refills one and the same cell; a function made before sees each new value.
# why: Language Reference 8.2
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    n = 0
    get = lambda: n
    while n < 3:
        n += 1
        if n == 2:
            continue
        observe(get, get())


outer()
