# A parameter is not declared nonlocal, although the function around has a variable of that name.
# why: Language Reference 7.13, The nonlocal statement
# found: written by hand
# versions: 3.8 to 3.15

def outer(x):
    def inner(*x):
        nonlocal x
        return x
    return inner

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 8 column 9: name 'x' is parameter and nonlocal
