# `__class__` in a method is the cell of the nearest class around it; a function nested in the method passes it through.
# why: Language Reference 3.3.3.6
# found: written by hand
# versions: 3.8 to 3.13

class Outer:
    def method(self):
        class Inner:
            def method(self):
                def nested():
                    return __class__
                return nested
        return Inner, __class__
