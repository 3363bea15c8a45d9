# A walrus does not rebind the iteration variable of an outer comprehension.
# why: PEP 572, Scope of the target
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    return [[x := 1 for y in ()] for (x, z) in ()]

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError line 7 column 13: assignment expression cannot rebind comprehension iteration variable 'x'

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 7 column 14: assignment expression cannot rebind comprehension iteration variable 'x'
