# `import a.b` binds `a`; `import a.b as c` binds `c`; `from m import x as y` binds `y`: an inner function captures those names.
# why: Language Reference 7.11
# found: written by hand
# versions: 3.8 to 3.13

def outer():
    import os.path
    import os.path as path
    from os import sep as separator

    def inner():
        return os, path, separator
    return inner
