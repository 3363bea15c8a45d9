# A `global x` hides an enclosing function's `x` from the functions nested below the declaration, too: they read the module's.
# why: Language Reference 4.2.2: a name declared global in an enclosing block is resolved in the top-level namespace
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


x = "module"


def outer():
    x = "outer"

    def declares():
        global x

        def below():
            return x
        return below

    def beside():
        return x
    observe(declares(), beside, declares()(), beside())


outer()
