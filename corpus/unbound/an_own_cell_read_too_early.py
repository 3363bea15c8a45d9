# A function's own variable raises UnboundLocalError when read too early, captured or not.
# why: Language Reference 4.2.2: UnboundLocalError for a local variable that is used before it is bound
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(captured):
    try:
        x if captured else y
    except UnboundLocalError as error:
        observe(error)
    x = y = 1
    return lambda: x


outer(True)
outer(False)
