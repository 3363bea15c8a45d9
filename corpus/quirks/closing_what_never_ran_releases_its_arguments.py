# Closing a generator or coroutine that never ran releases its arguments at once, though somebody still holds it.
# why: Language Reference 6.2.10.1, generator.close: nothing is left to execute; data model 3.1; python/cpython issue 142766
# found: written by hand, and probes of CPython 3.8.18 to 3.15.0
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def generate(x):
    yield lambda: x


async def coroutine(x):
    return lambda: x


first, second = generate(token("of the generator")), coroutine(token("of the coroutine"))
first.close()
second.close()
observe("closed", first, second)
first = second = None
observe("dropped")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function generate line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function generate.<lambda> line 12: freevars (x), flags NESTED
# function coroutine line 15: args 1, varnames (x), cellvars (x), flags COROUTINE
# function coroutine.<lambda> line 16: freevars (x), flags NESTED
# died of the coroutine#1
# died of the generator#1
# observe
#   'closed'
#   generator generate closed
#   coroutine coroutine closed
# observe
#   'dropped'
# end
#   generate = function 0 generate
#   coroutine = function 1 coroutine
#   first = None
#   second = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function generate line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function generate.<lambda> line 12: freevars (x), flags NESTED
# function coroutine line 15: args 1, varnames (x), cellvars (x), flags COROUTINE
# function coroutine.<lambda> line 16: freevars (x), flags NESTED
# died of the coroutine#1
# died of the generator#1
# observe
#   'closed'
#   generator generate closed
#   coroutine coroutine closed
# observe
#   'dropped'
# end
#   generate = function 0 generate
#   coroutine = function 1 coroutine
#   first = None
#   second = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function generate line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function generate.<lambda> line 12: freevars (x), flags NESTED
# function coroutine line 15: args 1, varnames (x), cellvars (x), flags COROUTINE
# function coroutine.<lambda> line 16: freevars (x), flags NESTED
# died of the coroutine#1
# died of the generator#1
# observe
#   'closed'
#   generator generate closed
#   coroutine coroutine closed
# observe
#   'dropped'
# end
#   generate = function 0 generate
#   coroutine = function 1 coroutine
#   first = None
#   second = None
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function generate line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function generate.<lambda> line 12: freevars (x), flags NESTED
# function coroutine line 15: args 1, varnames (x), cellvars (x), flags COROUTINE
# function coroutine.<lambda> line 16: freevars (x), flags NESTED
# observe
#   'closed'
#   generator generate closed
#   coroutine coroutine closed
# died of the coroutine#1
# died of the generator#1
# observe
#   'dropped'
# end
#   generate = function 0 generate
#   coroutine = function 1 coroutine
#   first = None
#   second = None
# teardown

# === observed, format 1: CPython 3.13.0
# module <module> line 1
# function generate line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function generate.<lambda> line 12: freevars (x), flags NESTED
# function coroutine line 15: args 1, varnames (x), cellvars (x), flags COROUTINE
# function coroutine.<lambda> line 16: freevars (x), flags NESTED
# observe
#   'closed'
#   generator generate closed
#   coroutine coroutine closed
# died of the coroutine#1
# died of the generator#1
# observe
#   'dropped'
# end
#   generate = function 0 generate
#   coroutine = function 1 coroutine
#   first = None
#   second = None
# teardown
