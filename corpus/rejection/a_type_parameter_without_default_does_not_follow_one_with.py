# A type parameter without default does not follow one with.
# why: PEP 696, Defaults following
# found: written by hand
# versions: 3.13 to 3.15

class C[T = int, U]:
    x = lambda: T
