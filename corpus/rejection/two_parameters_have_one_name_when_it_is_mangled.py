# Two parameters have one name when it is mangled.
# why: Language Reference 6.2.1, Private name mangling; 8.7, Function definitions
# found: written by hand
# versions: 3.8 to 3.15

class C:
    def method(self, __x, _C__x):
        return lambda: __x

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError line 7 column 5: duplicate argument '_C__x' in function definition

# === expected, format 1: 3.10 to 3.14
# rejected SyntaxError line 7 column 27: duplicate argument '_C__x' in function definition

# === expected, format 1: 3.15
# rejected SyntaxError line 7 column 27: duplicate parameter '_C__x' in function definition
