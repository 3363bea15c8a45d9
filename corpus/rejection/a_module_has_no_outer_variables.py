# A module has no outer variables.
# why: Language Reference 7.13, The nonlocal statement
# found: written by hand
# versions: 3.8 to 3.15

x = 1
def outer():
    return lambda: x
nonlocal z
