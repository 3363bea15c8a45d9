# The bases of a generic class do not suspend the function around it.
# why: PEP 695, Scoping behavior
# found: written by hand
# versions: 3.12 to 3.15

def outer():
    class C[T]((yield)):
        pass

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 7 column 17: yield expression cannot be used within the definition of a generic
