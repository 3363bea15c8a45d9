# A method that binds `__class__` itself, as parameter or by assignment, has an ordinary variable of that name.
# why: Language Reference 4.2.1
# found: written by hand
# versions: 3.8 to 3.13

class C:
    def parameter(self, __class__):
        return lambda: __class__

    def assigned(self):
        __class__ = 1
        return __class__

    def free(self):
        return __class__
