# A write after `global x` binds the module's `x`; the cell of the enclosing function's `x` keeps its contents.
# why: Language Reference 7.12
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1

    def write():
        global x
        x = 2

    def read():
        return x
    write()
    observe(write, read, read())


outer()
