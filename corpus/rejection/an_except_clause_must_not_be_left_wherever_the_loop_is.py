# An except* clause must not be left, wherever the loop is.
# why: PEP 654, Forbidden combinations
# found: written by hand
# versions: 3.11 to 3.15

try:
    pass
except* ValueError:
    for x in ():
        break
    break

# === expected, format 1: 3.11 to 3.15
# rejected SyntaxError line 11 column 5: 'break', 'continue' and 'return' cannot appear in an except* block
