# A variable of the outermost lambda is free in all lambdas below it, down to the one that reads it.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


f = lambda x: lambda: lambda: x
g = f(1)
h = g()
observe(g, h, h())
