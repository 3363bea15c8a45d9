# `throw` raises at the suspended `yield`: the generator's handlers see it, and the next item is what `throw` gives.
# why: Language Reference 6.2.10.1, generator.throw
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def generate():
    state = "running"
    get = lambda: state
    while True:
        try:
            yield get
        except ValueError as error:
            state = error.args


generator = generate()
get = next(generator)
observe(get())
observe(generator.throw(ValueError("thrown")) is get, get())
try:
    generator.throw(KeyError("not handled"))
except KeyError as error:
    observe(error, get)
observe(next(generator, "exhausted"))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function generate line 11: varnames (get, error), cellvars (state), flags GENERATOR
# function generate.<lambda> line 13: freevars (state), flags NESTED
# observe
#   'running'
# observe
#   True
#   ('thrown',)
# observe
#   exception 0 KeyError('not handled')
#   function 0 generate.<locals>.<lambda> [state: cell 0 = ('thrown',)]
# observe
#   'exhausted'
# end
#   generate = function 0 generate
#   generator = generator generate closed
#   get = function 1 generate.<locals>.<lambda> [state: cell 0 = ('thrown',)]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function generate line 11: varnames (get, error), cellvars (state), flags GENERATOR
# function generate.<lambda> line 13: freevars (state), flags NESTED
# observe
#   'running'
# observe
#   True
#   ('thrown',)
# observe
#   exception 0 KeyError('not handled')
#   function 0 generate.<locals>.<lambda> [state: cell 0 = ('thrown',)]
# observe
#   'exhausted'
# end
#   generate = function 0 generate
#   generator = generator generate closed
#   get = function 1 generate.<locals>.<lambda> [state: cell 0 = ('thrown',)]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function generate line 11: varnames (get, error), cellvars (state), flags GENERATOR
# function generate.<lambda> line 13: freevars (state), flags NESTED
# observe
#   'running'
# observe
#   True
#   ('thrown',)
# observe
#   exception 0 KeyError('not handled')
#   function 0 generate.<locals>.<lambda> [state: cell 0 = ('thrown',)]
# observe
#   'exhausted'
# end
#   generate = function 0 generate
#   generator = generator generate closed
#   get = function 1 generate.<locals>.<lambda> [state: cell 0 = ('thrown',)]
# teardown
