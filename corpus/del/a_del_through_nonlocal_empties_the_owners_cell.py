# A `del` after `nonlocal` empties the owner's cell; the owner itself then raises UnboundLocalError.
# why: Language Reference 7.5 and 7.13
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1

    def forget():
        nonlocal x
        del x
    forget()
    observe(forget)
    try:
        x
    except UnboundLocalError as error:
        observe(error)


outer()
