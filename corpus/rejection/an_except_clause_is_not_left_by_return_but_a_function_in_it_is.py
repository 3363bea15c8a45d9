# An except* clause is not left by return, but a function in it is.
# why: Language Reference 8.4.2, except* clause
# found: written by hand
# versions: 3.11 to 3.15

def outer(x):
    try:
        pass
    except* ValueError:
        fine = lambda: x
        def inner():
            return x
        return

# === expected, format 1: 3.11 to 3.15
# rejected SyntaxError line 13 column 9: 'break', 'continue' and 'return' cannot appear in an except* block
