# A generator that has not reached a `yield` has no use for a value: sending one is a TypeError, and it can still be started.
# why: Language Reference 6.2.10.1, generator.send: when called to start the generator, the argument must be None
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def generate():
        got = yield x
        yield got, x
    generator = generate()
    try:
        generator.send("too early")
    except TypeError:
        observe("refused", generate, generator)
    observe(generator.send(None), generator.send("in time"))


outer(1)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, generate, generator), cellvars (x)
# function outer.generate line 12: varnames (got), freevars (x), flags NESTED GENERATOR
# observe
#   'refused'
#   function 0 outer.<locals>.generate [x: cell 0 = 1]
#   generator outer.<locals>.generate created
# observe
#   1
#   ('in time', 1)
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, generate, generator), cellvars (x)
# function outer.generate line 12: varnames (got), freevars (x), flags NESTED GENERATOR
# observe
#   'refused'
#   function 0 outer.<locals>.generate [x: cell 0 = 1]
#   generator outer.<locals>.generate created
# observe
#   1
#   ('in time', 1)
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, generate, generator), cellvars (x)
# function outer.generate line 12: varnames (got), freevars (x), flags NESTED GENERATOR
# observe
#   'refused'
#   function 0 outer.<locals>.generate [x: cell 0 = 1]
#   generator outer.<locals>.generate created
# observe
#   1
#   ('in time', 1)
# end
#   outer = function 0 outer
# teardown
