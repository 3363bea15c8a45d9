# A name is not both nonlocal and global.
# why: Language Reference 7.13, The nonlocal statement
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    x = 1
    class C:
        global x
        nonlocal x
    return C

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 9 column 9: name 'x' is nonlocal and global
