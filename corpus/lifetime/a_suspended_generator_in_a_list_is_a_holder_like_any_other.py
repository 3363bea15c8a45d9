# A generator that was suspended in the middle holds its frame's variables for whoever holds the generator, in a list or in a cell.
# why: Language Reference 6.2.10; data model 3.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def worker(name):
    resource = token(name)
    while resource:
        yield name


def outer():
    running = [worker("a"), worker("b")]

    def stop(index):
        running.pop(index)
    for each in running:
        next(each)
    del each
    return stop


stop = outer()
observe(stop)
stop(0)
observe("one stopped")
stop(0)
observe("both stopped")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function worker line 11: args 1, varnames (name, resource), flags GENERATOR NOFREE
# function outer line 17: varnames (stop, each), cellvars (running)
# function outer.stop line 20: args 1, varnames (index), freevars (running), flags NESTED
# observe
#   function 0 outer.<locals>.stop [running: cell 0 = list 0 [generator worker suspended, generator worker suspended]]
# died a#1
# observe
#   'one stopped'
# died b#1
# observe
#   'both stopped'
# end
#   worker = function 0 worker
#   outer = function 1 outer
#   stop = function 2 outer.<locals>.stop [running: cell 0 = list 0 []]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function worker line 11: args 1, varnames (name, resource), flags GENERATOR NOFREE
# function outer line 17: varnames (stop, each), cellvars (running)
# function outer.stop line 20: args 1, varnames (index), freevars (running), flags NESTED
# observe
#   function 0 outer.<locals>.stop [running: cell 0 = list 0 [generator worker suspended, generator worker suspended]]
# died a#1
# observe
#   'one stopped'
# died b#1
# observe
#   'both stopped'
# end
#   worker = function 0 worker
#   outer = function 1 outer
#   stop = function 2 outer.<locals>.stop [running: cell 0 = list 0 []]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function worker line 11: args 1, varnames (name, resource), flags GENERATOR
# function outer line 17: varnames (stop, each), cellvars (running)
# function outer.stop line 20: args 1, varnames (index), freevars (running), flags NESTED
# observe
#   function 0 outer.<locals>.stop [running: cell 0 = list 0 [generator worker suspended, generator worker suspended]]
# died a#1
# observe
#   'one stopped'
# died b#1
# observe
#   'both stopped'
# end
#   worker = function 0 worker
#   outer = function 1 outer
#   stop = function 2 outer.<locals>.stop [running: cell 0 = list 0 []]
# teardown
