# When a class body both binds and reads a name and no method needs it, nothing is captured: the read finds the namespace or the global.
# why: Language Reference 4.2.2: names are resolved in the class namespace and then the global namespace
# found: written by hand
# versions: 3.8 to 3.15

x = "module"


def outer():
    x = "outer"

    class C:
        x = x
    return C

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 9: varnames (x, C), flags NOFREE
# class outer.C line 12: flags NOFREE
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 9: varnames (x, C), flags NOFREE
# class outer.C line 12: flags NOFREE
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 9: varnames (x, C)
# class outer.C line 12
# end
#   x = 'module'
#   outer = function 0 outer
# teardown
