# All lambdas that one evaluation of a comprehension makes share one cell, which ends up with the last item; a second evaluation has another.
# why: Language Reference 6.2.4: a comprehension is executed in an implicitly nested scope, once per evaluation
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def make():
    return [lambda: i for i in range(3)]


observe(make(), make())
observe([f() for f in make()])
