# A parameter of a lambda is captured by the lambda inside it; each call has its own cell.
# why: Language Reference 6.14: a lambda behaves like a function defined with `def`
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


add = lambda n: lambda m: n + m
one, two = add(1), add(2)
observe(one, two, one(10), two(10))
