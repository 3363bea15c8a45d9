# A variable is free in each function between the owner and the user, whatever the distance, and in none beside.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def a(x, y):
    def b():
        def c():
            def d():
                return x
            return d

        def e():
            return y
        return c, e
    return b


b = a(1, 2)
c, e = b()
observe(b, c, e, c())
