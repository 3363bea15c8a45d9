# A captured variable is not declared nonlocal behind its assignment.
# why: Language Reference 7.13, The nonlocal statement
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    x = 1
    def inner():
        x = 2
        nonlocal x
        return x
    return inner

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 10 column 9: name 'x' is assigned to before nonlocal declaration
