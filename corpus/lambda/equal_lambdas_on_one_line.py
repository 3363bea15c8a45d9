# Two equal lambdas on one line are two functions over one cell; up to 3.10 they may share one code object.
# why: Language Reference 6.14; identity of code objects is the implementation's affair
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    return (lambda: x), (lambda: x)


observe(outer(1))
