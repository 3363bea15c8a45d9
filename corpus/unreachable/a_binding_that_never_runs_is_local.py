# An assignment that can never run makes the name local all the same: reading it is an UnboundLocalError, not the module's value.
# why: Language Reference 4.2.1
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


x = 1


def outer():
    def inner():
        return x
    return inner
    x = 2


observe(outer())
