# A default value copies the contents when the lambda is made; a free variable is looked up when it is called.
# why: Language Reference 8.7: default parameter values are evaluated when the function definition is executed
# found: written by hand; seed text 2: cells hold variables, so rebinding shows
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1
    frozen = lambda x=x: x
    live = lambda: x
    x = 2
    observe(frozen, live, frozen(), live())


outer()
