# When a class body both binds and reads a name and no method needs it, nothing is captured: the read finds the namespace or the global.
# why: Language Reference 4.2.2: names are resolved in the class namespace and then the global namespace
# found: written by hand
# versions: 3.8 to 3.13

x = "module"


def outer():
    x = "outer"

    class C:
        x = x
    return C
