# `break` ends the loop, not the generator: if something else holds it, it goes on where it stood.
# why: Language Reference 7.9 and 8.3
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def generate():
    n = 0
    get = lambda: n
    while True:
        n += 1
        yield get


generator = generate()
for get in generator:
    if get() == 2:
        break
observe(get, get())
next(generator)
observe(get, get())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function generate line 11: varnames (get), cellvars (n), flags GENERATOR
# function generate.<lambda> line 13: freevars (n), flags NESTED
# observe
#   function 0 generate.<locals>.<lambda> [n: cell 0 = 2]
#   2
# observe
#   function 0 generate.<locals>.<lambda> [n: cell 0 = 3]
#   3
# end
#   generate = function 0 generate
#   generator = generator generate suspended
#   get = function 1 generate.<locals>.<lambda> [n: cell 0 = 3]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function generate line 11: varnames (get), cellvars (n), flags GENERATOR
# function generate.<lambda> line 13: freevars (n), flags NESTED
# observe
#   function 0 generate.<locals>.<lambda> [n: cell 0 = 2]
#   2
# observe
#   function 0 generate.<locals>.<lambda> [n: cell 0 = 3]
#   3
# end
#   generate = function 0 generate
#   generator = generator generate suspended
#   get = function 1 generate.<locals>.<lambda> [n: cell 0 = 3]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function generate line 11: varnames (get), cellvars (n), flags GENERATOR
# function generate.<lambda> line 13: freevars (n), flags NESTED
# observe
#   function 0 generate.<locals>.<lambda> [n: cell 0 = 2]
#   2
# observe
#   function 0 generate.<locals>.<lambda> [n: cell 0 = 3]
#   3
# end
#   generate = function 0 generate
#   generator = generator generate suspended
#   get = function 1 generate.<locals>.<lambda> [n: cell 0 = 3]
# teardown
