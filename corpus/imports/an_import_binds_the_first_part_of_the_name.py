# `import a.b` binds `a`; `import a.b as c` binds `c`; `from m import x as y` binds `y`: an inner function captures those names.
# why: Language Reference 7.11
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    import os.path
    import os.path as path
    from os import sep as separator

    def inner():
        return os, path, separator
    return inner

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: varnames (inner), cellvars (os, path, separator)
# function outer.inner line 11: freevars (os, path, separator), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: varnames (inner), cellvars (os, path, separator)
# function outer.inner line 11: freevars (os, path, separator), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 6: varnames (inner), cellvars (os, path, separator)
# function outer.inner line 11: freevars (os, path, separator), flags NESTED
# end
#   outer = function 0 outer
# teardown
