# The expression after `@` is evaluated in the enclosing scope, before the function; a lambda in it captures from there.
# why: Language Reference 8.7
# found: written by hand
# versions: 3.9 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(n):
    @(lambda f: (n, f))
    def inner(n=2):
        return n
    return inner


observe(outer(1))
