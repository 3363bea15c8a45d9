# Two parameters have one name when it is mangled.
# why: Language Reference 6.2.1, Private name mangling; 8.7, Function definitions
# found: written by hand
# versions: 3.8 to 3.15

class C:
    def method(self, __x, _C__x):
        return lambda: __x
