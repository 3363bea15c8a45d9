# The arguments of a generator live from the call on, started or not, and die with the generator.
# why: Language Reference 6.2.10 and data model 3.1: the suspended execution holds the local variables
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def generate(x, *rest):
    yield lambda: (x, rest)


generator = generate(token("first"), token("second"))
observe("made", generator)
generator = None
observe("gone")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function generate line 11: args 1, varnames (x, rest), cellvars (rest, x), flags VARARGS GENERATOR
# function generate.<lambda> line 12: freevars (rest, x), flags NESTED
# observe
#   'made'
#   generator generate created
# died first#1
# died second#1
# observe
#   'gone'
# end
#   generate = function 0 generate
#   generator = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function generate line 11: args 1, varnames (x, rest), cellvars (rest, x), flags VARARGS GENERATOR
# function generate.<lambda> line 12: freevars (rest, x), flags NESTED
# observe
#   'made'
#   generator generate created
# died first#1
# died second#1
# observe
#   'gone'
# end
#   generate = function 0 generate
#   generator = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function generate line 11: args 1, varnames (x, rest), cellvars (x, rest), flags VARARGS GENERATOR
# function generate.<lambda> line 12: freevars (rest, x), flags NESTED
# observe
#   'made'
#   generator generate created
# died first#1
# died second#1
# observe
#   'gone'
# end
#   generate = function 0 generate
#   generator = None
# teardown
