# `CO_VARARGS` and `CO_VARKEYWORDS` say that there is `*args` and `**kwargs`; a bare `*` sets nothing.
# why: inspect documentation
# found: written by hand
# versions: 3.8 to 3.13

def f(a, *b):
    return lambda **c: (b, c)


def g(*, k):
    return lambda *a, **b: k
