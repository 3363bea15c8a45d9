# A `def` whose name is declared global in the enclosing function has a bare qualified name; a nonlocal one has not.
# why: PEP 3155
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    h = None

    def define():
        global g
        nonlocal h

        def g():
            def inside():
                pass
            return inside

        def h():
            pass
    define()
    observe(g, g(), h)


outer()
