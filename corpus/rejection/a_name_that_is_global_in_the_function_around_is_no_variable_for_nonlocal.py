# A name that is global in the function around is no variable for nonlocal.
# why: Language Reference 7.13, The nonlocal statement
# found: written by hand
# versions: 3.8 to 3.15

def outermost():
    x = 1
    def outer():
        global x
        def inner():
            nonlocal x
        return inner
    return outer

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 11 column 13: no binding for nonlocal 'x' found
