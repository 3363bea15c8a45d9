# After the parameters, `co_varnames` lists the fast locals in the order in which the compiler first meets them: the value before the target.
# why: CPython's layout
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f(p, *rest, k=0):
    x = (y := p)
    c = 0 if (a := y) else (b := 2)
    for i in (z := (1,)):
        w = i
    return x, w, c, a, lambda: z


observe(f, f(1))
