# A closure that a generator made keeps the cells it uses when the generator is gone; other variables die with the generator.
# why: Language Reference 4.2.2; data model 3.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def generate():
    kept, dropped = token("kept"), token("dropped")
    yield lambda: kept
    observe(dropped)


generator = generate()
get = next(generator)
generator = None
observe(get)
get = None
observe("the closure is gone")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function generate line 11: varnames (dropped), cellvars (kept), flags GENERATOR
# function generate.<lambda> line 13: freevars (kept), flags NESTED
# died dropped#1
# observe
#   function 0 generate.<locals>.<lambda> [kept: cell 0 = token kept#1]
# died kept#1
# observe
#   'the closure is gone'
# end
#   generate = function 0 generate
#   generator = None
#   get = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function generate line 11: varnames (dropped), cellvars (kept), flags GENERATOR
# function generate.<lambda> line 13: freevars (kept), flags NESTED
# died dropped#1
# observe
#   function 0 generate.<locals>.<lambda> [kept: cell 0 = token kept#1]
# died kept#1
# observe
#   'the closure is gone'
# end
#   generate = function 0 generate
#   generator = None
#   get = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function generate line 11: varnames (dropped), cellvars (kept), flags GENERATOR
# function generate.<lambda> line 13: freevars (kept), flags NESTED
# died dropped#1
# observe
#   function 0 generate.<locals>.<lambda> [kept: cell 0 = token kept#1]
# died kept#1
# observe
#   'the closure is gone'
# end
#   generate = function 0 generate
#   generator = None
#   get = None
# teardown
