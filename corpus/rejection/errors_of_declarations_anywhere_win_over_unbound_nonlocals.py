# Errors of declarations anywhere win over unbound nonlocals.
# why: the order of CPython's stages: the symbol table is built before names are resolved
# found: written by hand
# versions: 3.8 to 3.15

def first():
    nonlocal x

def second(y):
    global y

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 10 column 5: name 'y' is parameter and global
