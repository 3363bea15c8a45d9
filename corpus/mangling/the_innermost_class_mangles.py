# The innermost class around a name mangles it; a class named with underscores only mangles nothing.
# why: Language Reference 6.2.1
# found: written by hand
# versions: 3.8 to 3.13

class Outer:
    def method(self, __a):
        class Inner:
            def method(self, __b):
                return lambda: (__a, __b)

        class __:
            def method(self, __c):
                return lambda: __c
        return Inner, __
