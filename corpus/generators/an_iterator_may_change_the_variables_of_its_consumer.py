# A generator that writes a nonlocal name and a loop that reads it take turns: each sees the cell as the other left it.
# why: Language Reference 6.2.10 and 7.13
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    shared = "start"
    log = []

    def generate():
        nonlocal shared
        for n in range(2):
            log.append(shared)
            shared = ("generator", n)
            yield n
    for n in generate():
        log.append(shared)
        shared = ("consumer", n)
    observe(generate, log)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (generate, n), cellvars (log, shared)
# function outer.generate line 15: varnames (n), freevars (log, shared), flags NESTED GENERATOR
# observe
#   function 0 outer.<locals>.generate [log: cell 0 = list 0 ['start', ('generator', 0), ('consumer', 0), ('generator', 1)], shared: cell 1 = ('consumer', 1)]
#   list 0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (generate, n), cellvars (log, shared)
# function outer.generate line 15: varnames (n), freevars (log, shared), flags NESTED GENERATOR
# observe
#   function 0 outer.<locals>.generate [log: cell 0 = list 0 ['start', ('generator', 0), ('consumer', 0), ('generator', 1)], shared: cell 1 = ('consumer', 1)]
#   list 0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (generate, n), cellvars (log, shared)
# function outer.generate line 15: varnames (n), freevars (log, shared), flags NESTED GENERATOR
# observe
#   function 0 outer.<locals>.generate [log: cell 0 = list 0 ['start', ('generator', 0), ('consumer', 0), ('generator', 1)], shared: cell 1 = ('consumer', 1)]
#   list 0
# end
#   outer = function 0 outer
# teardown
