# `else` of a loop runs in the same scope: a function made there shares the loop variable's cell; an empty loop leaves it empty.
# why: Language Reference 8.3
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(items):
    for i in items:
        pass
    else:
        observe(lambda: i)


outer((1, 2))
outer(())
