# `global x` in a class body holds for the class body alone; a method still captures the enclosing function's `x`.
# why: Language Reference 4.2.2: a class block's names and declarations are not visible in its methods
# found: written by hand
# versions: 3.8 to 3.13

x = "module"


def outer():
    x = "outer"

    class C:
        global x
        x = "class"

        def method(self):
            return x
    return C
