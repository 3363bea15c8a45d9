# The body of a class comes before its bases where code is generated, but behind them where names are bound.
# why: the order of CPython's stages: the class's code is made first
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    class C(metaclass=lambda: (yield), *[1 for x in (yield)]):
        break
    return C
return 1

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 8 column 9: 'break' outside loop
