# Decorators come before annotations from 3.12.
# why: CPython 3.12, Python/symtable.c
# found: written by hand
# versions: 3.8 to 3.15

@decorate(lambda x, x: 0)
def outer(y: (lambda z, z: 0) = (lambda a, b: 0)):
    pass

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError line 7 column 15: duplicate argument 'z' in function definition

# === expected, format 1: 3.10 to 3.11
# rejected SyntaxError line 7 column 25: duplicate argument 'z' in function definition

# === expected, format 1: 3.12 to 3.14
# rejected SyntaxError line 6 column 21: duplicate argument 'x' in function definition

# === expected, format 1: 3.15
# rejected SyntaxError line 6 column 21: duplicate parameter 'x' in function definition
