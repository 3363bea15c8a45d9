# A type parameter is not rebound by a nested function.
# why: PEP 695, Scoping behavior
# found: written by hand
# versions: 3.12 to 3.15

def fine[T]():
    T = 1
    def inner():
        nonlocal T

class C[T]:
    def method(self):
        nonlocal T

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 13 column 9: nonlocal binding not allowed for type parameter 'T'
