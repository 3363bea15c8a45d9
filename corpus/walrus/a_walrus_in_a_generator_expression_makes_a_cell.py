# The target of `:=` in a generator expression is a cell of the function in all versions: the generator expression is a function of its own.
# why: PEP 572
# found: written by hand
# versions: 3.8 to 3.13

def outer(items):
    found = any((hit := item) for item in items)
    return found, hit
