# An inner function that calls itself by name has its own name free: its cell holds the function itself.
# why: Language Reference 8.7: the name is bound in the enclosing scope
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def fact(n):
        return 1 if n == 0 else n * fact(n - 1)
    return fact


f = outer()
observe(f, f(5))
