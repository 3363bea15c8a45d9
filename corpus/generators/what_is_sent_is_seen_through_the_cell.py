# `send` makes the suspended `yield` give a value; bound to a captured variable, it is seen at once by a closure made before.
# why: Language Reference 6.2.10.1, generator.send: the value becomes the result of the current yield expression
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def generate():
    received = "nothing yet"
    get = lambda: received
    while True:
        received = yield get


generator = generate()
get = next(generator)
observe(get, get())
observe(generator.send(1) is get, get())
next(generator)
observe(get, get())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function generate line 11: varnames (get), cellvars (received), flags GENERATOR
# function generate.<lambda> line 13: freevars (received), flags NESTED
# observe
#   function 0 generate.<locals>.<lambda> [received: cell 0 = 'nothing yet']
#   'nothing yet'
# observe
#   True
#   1
# observe
#   function 0 generate.<locals>.<lambda> [received: cell 0 = None]
#   None
# end
#   generate = function 0 generate
#   generator = generator generate suspended
#   get = function 1 generate.<locals>.<lambda> [received: cell 0 = None]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function generate line 11: varnames (get), cellvars (received), flags GENERATOR
# function generate.<lambda> line 13: freevars (received), flags NESTED
# observe
#   function 0 generate.<locals>.<lambda> [received: cell 0 = 'nothing yet']
#   'nothing yet'
# observe
#   True
#   1
# observe
#   function 0 generate.<locals>.<lambda> [received: cell 0 = None]
#   None
# end
#   generate = function 0 generate
#   generator = generator generate suspended
#   get = function 1 generate.<locals>.<lambda> [received: cell 0 = None]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function generate line 11: varnames (get), cellvars (received), flags GENERATOR
# function generate.<lambda> line 13: freevars (received), flags NESTED
# observe
#   function 0 generate.<locals>.<lambda> [received: cell 0 = 'nothing yet']
#   'nothing yet'
# observe
#   True
#   1
# observe
#   function 0 generate.<locals>.<lambda> [received: cell 0 = None]
#   None
# end
#   generate = function 0 generate
#   generator = generator generate suspended
#   get = function 1 generate.<locals>.<lambda> [received: cell 0 = None]
# teardown
