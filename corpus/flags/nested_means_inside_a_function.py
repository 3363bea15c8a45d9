# `CO_NESTED` marks functions inside functions, through a class too; it is not set on class bodies.
# why: inspect documentation of `CO_NESTED`
# found: written by hand
# versions: 3.8 to 3.13

def top():
    def nested():
        pass

    class C:
        def method(self):
            pass
    return nested, C


class D:
    def method(self):
        return lambda: 0
