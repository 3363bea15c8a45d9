# A function that binds the name below a `global` declaration starts afresh: what is nested in it captures that binding.
# why: Language Reference 4.2.2
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

        def binds():
            x = "binds"
            return lambda: x
        return binds
    inner = declares()()
    observe(inner, inner(), lambda: x)


outer()
