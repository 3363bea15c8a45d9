# Calling a generator function runs none of its body: cells of its variables are empty, and closing it before the start runs nothing either.
# why: Language Reference 6.2.10: execution of the body starts when one of the generator's methods is called
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    log = []

    def generate(x):
        log.append("started")
        try:
            yield x
        finally:
            log.append("finished")
    started, unstarted = generate(1), generate(2)
    next(started)
    observe(log, started, unstarted)
    started.close()
    unstarted.close()
    observe(log, started, unstarted)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (generate, started, unstarted), cellvars (log)
# function outer.generate line 14: args 1, varnames (x), freevars (log), flags NESTED GENERATOR
# observe
#   list 0 ['started']
#   generator outer.<locals>.generate suspended
#   generator outer.<locals>.generate created
# observe
#   list 0 ['started', 'finished']
#   generator outer.<locals>.generate closed
#   generator outer.<locals>.generate closed
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (generate, started, unstarted), cellvars (log)
# function outer.generate line 14: args 1, varnames (x), freevars (log), flags NESTED GENERATOR
# observe
#   list 0 ['started']
#   generator outer.<locals>.generate suspended
#   generator outer.<locals>.generate created
# observe
#   list 0 ['started', 'finished']
#   generator outer.<locals>.generate closed
#   generator outer.<locals>.generate closed
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (generate, started, unstarted), cellvars (log)
# function outer.generate line 14: args 1, varnames (x), freevars (log), flags NESTED GENERATOR
# observe
#   list 0 ['started']
#   generator outer.<locals>.generate suspended
#   generator outer.<locals>.generate created
# observe
#   list 0 ['started', 'finished']
#   generator outer.<locals>.generate closed
#   generator outer.<locals>.generate closed
# end
#   outer = function 0 outer
# teardown
