# The value that a generator returns is the `value` of the StopIteration that ends it; a loop over it does not see it.
# why: Language Reference 6.2.10.1 and 7.6: in a generator function, return indicates that it is done and sets StopIteration.value
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def generate(x):
    yield x
    return lambda: x


generator = generate(1)
next(generator)
try:
    next(generator)
except StopIteration as stop:
    observe(stop.value)
observe([item for item in generate(2)])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function generate line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function generate.<lambda> line 13: freevars (x), flags NESTED
# function <listcomp> line 22: args 1, varnames (.0, item), flags NOFREE
# observe
#   function 0 generate.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   list 0 [2]
# end
#   generate = function 0 generate
#   generator = generator generate closed
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function generate line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function generate.<lambda> line 13: freevars (x), flags NESTED
# function <listcomp> line 22: args 1, varnames (.0, item), flags NOFREE
# observe
#   function 0 generate.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   list 0 [2]
# end
#   generate = function 0 generate
#   generator = generator generate closed
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function generate line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function generate.<lambda> line 13: freevars (x), flags NESTED
# function <listcomp> line 22: args 1, varnames (.0, item)
# observe
#   function 0 generate.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   list 0 [2]
# end
#   generate = function 0 generate
#   generator = generator generate closed
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1: varnames (item)
# function generate line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function generate.<lambda> line 13: freevars (x), flags NESTED
# observe
#   function 0 generate.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   list 0 [2]
# end
#   generate = function 0 generate
#   generator = generator generate closed
# teardown
