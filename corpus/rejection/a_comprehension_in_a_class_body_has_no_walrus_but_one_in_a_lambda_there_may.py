# A comprehension in a class body has no walrus, but one in a lambda there may.
# why: PEP 572, Scope of the target
# found: written by hand
# versions: 3.8 to 3.15

class C:
    fine = lambda: [y := x for x in ()]
    wrong = any((y := x) for x in ())

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError line 8 column 17: assignment expression within a comprehension cannot be used in a class body

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 8 column 18: assignment expression within a comprehension cannot be used in a class body
