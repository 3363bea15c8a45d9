# `:=` inside a comprehension binds a variable of the function around it, so that it is there after the comprehension.
# why: PEP 572, scope of the target; Language Reference 6.12
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    squares = [last := i * i for i in range(4)]
    observe(squares, last, lambda: last)


outer()
