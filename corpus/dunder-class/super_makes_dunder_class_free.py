# A method that calls `super()` has `__class__` free; the class body has it as its only cell.
# why: Language Reference 3.3.3.6 (creating the class object): the implicit `__class__` cell
# found: written by hand
# versions: 3.8 to 3.13

class Base:
    def hello(self):
        return "hello"


class Derived(Base):
    def hello(self):
        return super().hello()
