# When the body of a generator ends, its variables die, whether or not anybody still holds the generator.
# why: Language Reference 6.2.10: the execution ends; data model 3.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def generate():
    conn = token("conn")
    yield 1


generator = generate()
observe(next(generator))
observe(next(generator, "exhausted"))
observe(generator, next(generator, "still exhausted"))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function generate line 11: varnames (conn), flags GENERATOR NOFREE
# observe
#   1
# died conn#1
# observe
#   'exhausted'
# observe
#   generator generate closed
#   'still exhausted'
# end
#   generate = function 0 generate
#   generator = generator generate closed
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function generate line 11: varnames (conn), flags GENERATOR NOFREE
# observe
#   1
# died conn#1
# observe
#   'exhausted'
# observe
#   generator generate closed
#   'still exhausted'
# end
#   generate = function 0 generate
#   generator = generator generate closed
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function generate line 11: varnames (conn), flags GENERATOR
# observe
#   1
# died conn#1
# observe
#   'exhausted'
# observe
#   generator generate closed
#   'still exhausted'
# end
#   generate = function 0 generate
#   generator = generator generate closed
# teardown
