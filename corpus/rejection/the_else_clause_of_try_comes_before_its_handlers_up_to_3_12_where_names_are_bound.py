# The else clause of try comes before its handlers up to 3.12, where names are bound.
# why: CPython 3.13, Python/symtable.c
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    try:
        pass
    except ValueError:
        global x
    else:
        x = 1
    finally:
        nonlocal y

# === expected, format 1: 3.8 to 3.12
# rejected SyntaxError line 10 column 9: name 'x' is assigned to before global declaration

# === expected, format 1: 3.13 to 3.15
# rejected SyntaxError line 14 column 9: no binding for nonlocal 'y' found
