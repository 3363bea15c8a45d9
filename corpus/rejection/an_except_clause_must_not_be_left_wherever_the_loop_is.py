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
