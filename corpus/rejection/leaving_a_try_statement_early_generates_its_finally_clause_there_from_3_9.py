# Leaving a try statement early generates its finally clause there, from 3.9.
# why: the order of CPython's stages: CPython 3.9, Python/compile.c
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    for x in ():
        try:
            return
        finally:
            class C:
                break
        continue
    continue

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 12 column 17: 'break' outside loop
