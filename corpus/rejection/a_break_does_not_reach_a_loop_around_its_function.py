# A break does not reach a loop around its function.
# why: Language Reference 7.9, The break statement
# found: written by hand
# versions: 3.8 to 3.15

for x in ():
    def outer():
        if x:
            break

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 9 column 13: 'break' outside loop
