# A name that is used, annotated and assigned is first of all used.
# why: CPython, Python/symtable.c: messages of global and nonlocal
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    x: int = 1
    lambda: x
    y: x = x
    global x
    global y

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 10 column 5: name 'x' is used prior to global declaration
