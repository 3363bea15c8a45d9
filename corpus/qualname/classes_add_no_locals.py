# A class in a qualified name is followed by a dot alone.
# why: PEP 3155
# found: written by hand
# versions: 3.8 to 3.13

def outer():
    class C:
        def method(self):
            return [lambda: self for _ in ()]

        class D:
            attribute = lambda: 0
    return C
