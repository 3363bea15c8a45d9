# Between two items all local variables of a generator are retained; they die when the generator is closed, though it lives on itself.
# why: Language Reference 6.2.10: on yield the execution is suspended and all local state is retained
# found: written by hand; seed text 3: captured objects remain alive as long as something holds them
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def generate():
    plain = token("plain")
    captured = token("captured")
    yield lambda: captured
    yield plain


generator = generate()
get = next(generator)
observe("suspended", get)
generator.close()
observe("closed", get)
get = None
observe("the closure is gone", generator)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function generate line 11: varnames (plain), cellvars (captured), flags GENERATOR
# function generate.<lambda> line 14: freevars (captured), flags NESTED
# observe
#   'suspended'
#   function 0 generate.<locals>.<lambda> [captured: cell 0 = token captured#1]
# died plain#1
# observe
#   'closed'
#   function 0 generate.<locals>.<lambda> [captured: cell 0 = token captured#1]
# died captured#1
# observe
#   'the closure is gone'
#   generator generate closed
# end
#   generate = function 0 generate
#   generator = generator generate closed
#   get = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function generate line 11: varnames (plain), cellvars (captured), flags GENERATOR
# function generate.<lambda> line 14: freevars (captured), flags NESTED
# observe
#   'suspended'
#   function 0 generate.<locals>.<lambda> [captured: cell 0 = token captured#1]
# died plain#1
# observe
#   'closed'
#   function 0 generate.<locals>.<lambda> [captured: cell 0 = token captured#1]
# died captured#1
# observe
#   'the closure is gone'
#   generator generate closed
# end
#   generate = function 0 generate
#   generator = generator generate closed
#   get = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function generate line 11: varnames (plain), cellvars (captured), flags GENERATOR
# function generate.<lambda> line 14: freevars (captured), flags NESTED
# observe
#   'suspended'
#   function 0 generate.<locals>.<lambda> [captured: cell 0 = token captured#1]
# died plain#1
# observe
#   'closed'
#   function 0 generate.<locals>.<lambda> [captured: cell 0 = token captured#1]
# died captured#1
# observe
#   'the closure is gone'
#   generator generate closed
# end
#   generate = function 0 generate
#   generator = generator generate closed
#   get = None
# teardown
