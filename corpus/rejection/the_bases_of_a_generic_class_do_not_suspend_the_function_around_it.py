# The bases of a generic class do not suspend the function around it.
# why: PEP 695, Scoping behavior
# found: written by hand
# versions: 3.12 to 3.15

def outer():
    class C[T]((yield)):
        pass
