# A name bound nowhere is global: reading it raises NameError and captures nothing.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def inner():
        return nowhere
    observe(inner)
    return inner


try:
    outer()()
except NameError as error:
    observe(error)
