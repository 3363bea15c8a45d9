# Bases, keywords and decorators of a class are evaluated in the enclosing scope: their lambdas capture from there.
# why: Language Reference 8.8: the inheritance list is evaluated before the class body's namespace exists
# found: written by hand
# versions: 3.8 to 3.13

def outer(base, deco):
    @deco(lambda: base)
    class C((lambda: base)(), tag=lambda: deco):
        base = 1
    return C
