# A name that is parameter, used and assigned is first of all a parameter.
# why: CPython, Python/symtable.c: messages of global and nonlocal
# found: written by hand
# versions: 3.8 to 3.15

def outer(x):
    x = x
    global x

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 8 column 5: name 'x' is parameter and global
