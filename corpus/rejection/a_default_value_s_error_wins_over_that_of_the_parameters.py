# A default value's error wins over that of the parameters.
# why: CPython, Python/symtable.c: defaults are visited before the function's scope
# found: written by hand
# versions: 3.8 to 3.15

def outer(x, x=lambda y, y: 1):
    pass

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError line 6 column 16: duplicate argument 'y' in function definition

# === expected, format 1: 3.10 to 3.14
# rejected SyntaxError line 6 column 26: duplicate argument 'y' in function definition

# === expected, format 1: 3.15
# rejected SyntaxError line 6 column 26: duplicate parameter 'y' in function definition
