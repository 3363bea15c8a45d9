# It is the name `super` that counts, not a call: a mere read captures `__class__`, an attribute of that name does not.
# why: Language Reference 3.3.3.6: `__class__` is created if any method refers to `__class__` or `super`
# found: written by hand
# versions: 3.8 to 3.13

class C:
    def mentions(self):
        return super

    def attribute(self):
        return self.super

    def explicit(self):
        return super(C, self)
