# A module has no outer variables.
# why: Language Reference 7.13, The nonlocal statement
# found: written by hand
# versions: 3.8 to 3.15

x = 1
def outer():
    return lambda: x
nonlocal z

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 9 column 1: nonlocal declaration not allowed at module level
