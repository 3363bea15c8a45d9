# In a class, `__x` means `_C__x` everywhere, in nested functions too: free variables and cells carry the mangled name.
# why: Language Reference 6.2.1: private name mangling
# found: written by hand
# versions: 3.8 to 3.13

class _C:
    def method(self, __x):
        __y = 1

        def inner():
            return __x, __y, __z__
        return inner
