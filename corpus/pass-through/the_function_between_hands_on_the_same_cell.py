# A function that does not use the variable, but holds one that does, has it free and hands on the very same cell.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def between():
        def inner():
            return x
        return inner
    return between


between = outer(1)
observe(between, between())
