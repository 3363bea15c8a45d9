# 3.12 has no comprehension in an annotation scope of a class.
# why: CPython 3.12, gh-109118
# found: written by hand
# versions: 3.12

class C:
    x = 1
    type A = [x for y in ()]

# === expected, format 1: 3.12
# rejected SyntaxError line 8 column 14: Cannot use comprehension in annotation scope within class scope
