# A coroutine holds the arguments of its call; dropped before it ran, it releases them without running anything.
# why: Language Reference 8.9.1; data model 3.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


async def main(x):
    observe("never")
    return lambda: x


coroutine = main(token("argument"))
observe("made", coroutine)
coroutine = None
observe("dropped")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function main line 11: args 1, varnames (x), cellvars (x), flags COROUTINE
# function main.<lambda> line 13: freevars (x), flags NESTED
# observe
#   'made'
#   coroutine main created
# died argument#1
# observe
#   'dropped'
# end
#   main = function 0 main
#   coroutine = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function main line 11: args 1, varnames (x), cellvars (x), flags COROUTINE
# function main.<lambda> line 13: freevars (x), flags NESTED
# observe
#   'made'
#   coroutine main created
# died argument#1
# observe
#   'dropped'
# end
#   main = function 0 main
#   coroutine = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function main line 11: args 1, varnames (x), cellvars (x), flags COROUTINE
# function main.<lambda> line 13: freevars (x), flags NESTED
# observe
#   'made'
#   coroutine main created
# died argument#1
# observe
#   'dropped'
# end
#   main = function 0 main
#   coroutine = None
# teardown
