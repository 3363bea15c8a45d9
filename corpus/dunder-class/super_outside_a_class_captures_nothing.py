# Outside of any class, `super` and `__class__` are ordinary global names.
# why: Language Reference 3.3.3.6 and 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

def function():
    return super, __class__


def outer():
    def inner():
        return super()
    return inner

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function function line 6: flags NOFREE
# function outer line 10: varnames (inner), flags NOFREE
# function outer.inner line 11: flags NESTED NOFREE
# end
#   function = function 0 function
#   outer = function 1 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function function line 6: flags NOFREE
# function outer line 10: varnames (inner), flags NOFREE
# function outer.inner line 11: flags NESTED NOFREE
# end
#   function = function 0 function
#   outer = function 1 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function function line 6
# function outer line 10: varnames (inner)
# function outer.inner line 11: flags NESTED
# end
#   function = function 0 function
#   outer = function 1 outer
# teardown
