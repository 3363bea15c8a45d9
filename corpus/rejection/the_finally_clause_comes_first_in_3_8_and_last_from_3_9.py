# The finally clause comes first in 3.8, and last from 3.9.
# why: the order of CPython's stages: 3.8 generates it first
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    try:
        break
    finally:
        continue

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 10 column 9: 'continue' not properly in loop
