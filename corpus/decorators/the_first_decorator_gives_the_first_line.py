# `co_firstlineno` of a decorated function or class is the line of its first decorator.
# why: CPython's layout, documented for `co_firstlineno` by inspect.getsource
# found: written by hand
# versions: 3.8 to 3.13

def outer(d):
    @d
    @d
    def f():
        return d

    @d
    class C:
        e = d
    return f, C
