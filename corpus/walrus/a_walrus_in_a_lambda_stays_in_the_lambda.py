# `:=` in a lambda binds a variable of the lambda; the enclosing function's variable is untouched.
# why: PEP 572: a lambda is a function scope
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1
    f = lambda: (x := 2, lambda: x)
    observe(f, f(), lambda: x)


outer()
