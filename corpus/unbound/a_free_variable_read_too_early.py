# A free variable that is not bound yet raises NameError; its cell is there, and empty.
# why: Language Reference 4.2.2: NameError is raised if the name is not bound
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def inner():
        return x
    observe(inner)
    try:
        inner()
    except NameError as error:
        observe(error)
    x = 1
    observe(inner)


outer()
