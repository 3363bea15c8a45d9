# A name that an import binds can be declared behind it, but one that a loop binds cannot.
# why: CPython's symtable; Language Reference 7.12, The global statement
# found: written by hand
# versions: 3.8 to 3.15

def fine():
    import x
    global x

def outer():
    for x in ():
        pass
    global x

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 13 column 5: name 'x' is assigned to before global declaration
