# The target of a generator expression is a cell of the generator expression; the lambda's qualified name has no second `<locals>`.
# why: Language Reference 6.2.8; PEP 3155 for qualified names
# found: written by hand
# versions: 3.8 to 3.13

def outer(k):
    return list((lambda: (i, k)) for i in (1, 2))
