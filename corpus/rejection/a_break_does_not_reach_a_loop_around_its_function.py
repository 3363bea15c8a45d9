# A break does not reach a loop around its function.
# why: Language Reference 7.9, The break statement
# found: written by hand
# versions: 3.8 to 3.15

for x in ():
    def outer():
        if x:
            break
