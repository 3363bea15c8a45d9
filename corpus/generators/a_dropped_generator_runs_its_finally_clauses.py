# When the last holder lets go of a generator that waits inside a `try`, its `finally` clauses run at that very moment, before the holder goes on.
# why: PEP 442 and Language Reference 6.2.10: close() is called when the generator is finalized, which allows pending finally clauses to execute
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    state = []

    def generate(mine):
        try:
            yield mine
        finally:
            state.append("closed")
            observe(state, mine)
    generator = generate(token("argument"))
    next(generator)
    observe(state)
    generator = None
    observe(state)

    for item in generate(token("in a loop")):
        break
    item = None
    observe(state)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (generate, generator, item), cellvars (state)
# function outer.generate line 14: args 1, varnames (mine), freevars (state), flags NESTED GENERATOR
# observe
#   list 0 []
# observe
#   list 0 ['closed']
#   token argument#1
# died argument#1
# observe
#   list 0 ['closed']
# observe
#   list 0 ['closed', 'closed']
#   token in a loop#1
# died in a loop#1
# observe
#   list 0 ['closed', 'closed']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (generate, generator, item), cellvars (state)
# function outer.generate line 14: args 1, varnames (mine), freevars (state), flags NESTED GENERATOR
# observe
#   list 0 []
# observe
#   list 0 ['closed']
#   token argument#1
# died argument#1
# observe
#   list 0 ['closed']
# observe
#   list 0 ['closed', 'closed']
#   token in a loop#1
# died in a loop#1
# observe
#   list 0 ['closed', 'closed']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (generate, generator, item), cellvars (state)
# function outer.generate line 14: args 1, varnames (mine), freevars (state), flags NESTED GENERATOR
# observe
#   list 0 []
# observe
#   list 0 ['closed']
#   token argument#1
# died argument#1
# observe
#   list 0 ['closed']
# observe
#   list 0 ['closed', 'closed']
#   token in a loop#1
# died in a loop#1
# observe
#   list 0 ['closed', 'closed']
# end
#   outer = function 0 outer
# teardown
