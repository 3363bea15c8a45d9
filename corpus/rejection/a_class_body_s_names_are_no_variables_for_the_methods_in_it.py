# A class body's names are no variables for the methods in it.
# why: Language Reference 7.13, The nonlocal statement; 4.2.2, Resolution of names
# found: written by hand
# versions: 3.8 to 3.15

x = 1
class C:
    x = 2
    def method(self):
        nonlocal x
        x = 3

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 10 column 9: no binding for nonlocal 'x' found
