# Rebinding or deleting the captured variable releases the object while the closure lives on.
# why: Language Reference 7.5; data model 3.1
# found: written by hand; seed text 4: look at the cells to find what is retained
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    a = token("a")
    b = token("b")

    def f():
        return a, b
    observe(f)
    a = None
    observe(f)
    del b
    observe(f)


outer()
