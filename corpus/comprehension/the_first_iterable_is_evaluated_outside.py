# The iterable of the first `for` is evaluated in the enclosing scope, all else inside: a target of the same name does not hide the outer variable from it.
# why: Language Reference 6.2.4: the iterable expression in the leftmost for clause is evaluated in the enclosing scope
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = (1, 2)
    doubled = [x * 2 for x in x]
    observe(doubled, lambda: x)


outer()
