# A generator expression is never inlined: it has a code object `<genexpr>` with the parameter `.0`, and captures like a function.
# why: PEP 709 inlines list, set and dict comprehensions only
# found: written by hand
# versions: 3.8 to 3.13

def outer(k):
    return (k * i for i in (1, 2))
