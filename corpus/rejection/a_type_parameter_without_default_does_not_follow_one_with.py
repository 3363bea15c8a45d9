# A type parameter without default does not follow one with.
# why: PEP 696, Defaults following
# found: written by hand
# versions: 3.13 to 3.15

class C[T = int, U]:
    x = lambda: T

# === expected, format 1: 3.13 to 3.15
# rejected SyntaxError line 6 column 18: non-default type parameter 'U' follows default type parameter
