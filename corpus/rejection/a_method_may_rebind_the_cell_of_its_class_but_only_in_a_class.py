# A method may rebind the cell of its class, but only in a class.
# why: Language Reference 3.3.3.6, Creating the class object
# found: written by hand
# versions: 3.8 to 3.15

class C:
    def fine(self):
        nonlocal __class__
        __class__ = 1

def outer():
    nonlocal __class__

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 12 column 5: no binding for nonlocal '__class__' found
