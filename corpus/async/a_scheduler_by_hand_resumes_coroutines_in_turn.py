# Coroutines that a scheduler drives by hand keep variables of their own between their turns.
# why: Data model, Coroutine Objects; PEP 492
# found: written by hand, as a program that people write
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Scheduler:
    def __init__(self):
        self.ready = []
        self.current = None
    def spawn(self, task):
        self.ready.append(task)
    def run(self):
        order = []
        while self.ready:
            self.current = self.ready.pop(0)
            try:
                order.append(self.current.send(None))
            except StopIteration as stop:
                order.append(('done', stop.value))
            else:
                self.ready.append(self.current)
        return order
class Switch:
    def __await__(self):
        yield 'switch'
async def worker(name, n):
    total = 0
    for i in range(n):
        total += i
        await Switch()
    return name, total
s = Scheduler()
for k in range(3):
    s.spawn(worker('w%d' % k, k))
print(s.run())
observe(s)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Scheduler line 11: flags NOFREE
# function Scheduler.__init__ line 12: args 1, varnames (self), flags NOFREE
# function Scheduler.spawn line 15: args 2, varnames (self, task), flags NOFREE
# function Scheduler.run line 17: args 1, varnames (self, order, stop), flags NOFREE
# class Switch line 28: flags NOFREE
# function Switch.__await__ line 29: args 1, varnames (self), flags GENERATOR NOFREE
# function worker line 31: args 2, varnames (name, n, total, i), flags NOFREE COROUTINE
# print [('done', ('w0', 0)), 'switch', 'switch', ('done', ('w1', 0)), 'switch', ('done', ('w2', 1))]\n
# observe
#   instance 0 of Scheduler {ready: list 0 [], current: coroutine worker closed}
# end
#   Scheduler = class 0 Scheduler {__init__: function 0 Scheduler.__init__, spawn: function 1 Scheduler.spawn, run: function 2 Scheduler.run}
#   Switch = class 1 Switch {__await__: function 3 Switch.__await__}
#   worker = function 4 worker
#   s = instance 0 of Scheduler {ready: list 0 [], current: coroutine worker closed}
#   k = 2
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Scheduler line 11: flags NOFREE
# function Scheduler.__init__ line 12: args 1, varnames (self), flags NOFREE
# function Scheduler.spawn line 15: args 2, varnames (self, task), flags NOFREE
# function Scheduler.run line 17: args 1, varnames (self, order, stop), flags NOFREE
# class Switch line 28: flags NOFREE
# function Switch.__await__ line 29: args 1, varnames (self), flags GENERATOR NOFREE
# function worker line 31: args 2, varnames (name, n, total, i), flags NOFREE COROUTINE
# print [('done', ('w0', 0)), 'switch', 'switch', ('done', ('w1', 0)), 'switch', ('done', ('w2', 1))]\n
# observe
#   instance 0 of Scheduler {ready: list 0 [], current: coroutine worker closed}
# end
#   Scheduler = class 0 Scheduler {__init__: function 0 Scheduler.__init__, spawn: function 1 Scheduler.spawn, run: function 2 Scheduler.run}
#   Switch = class 1 Switch {__await__: function 3 Switch.__await__}
#   worker = function 4 worker
#   s = instance 0 of Scheduler {ready: list 0 [], current: coroutine worker closed}
#   k = 2
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Scheduler line 11
# function Scheduler.__init__ line 12: args 1, varnames (self)
# function Scheduler.spawn line 15: args 2, varnames (self, task)
# function Scheduler.run line 17: args 1, varnames (self, order, stop)
# class Switch line 28
# function Switch.__await__ line 29: args 1, varnames (self), flags GENERATOR
# function worker line 31: args 2, varnames (name, n, total, i), flags COROUTINE
# print [('done', ('w0', 0)), 'switch', 'switch', ('done', ('w1', 0)), 'switch', ('done', ('w2', 1))]\n
# observe
#   instance 0 of Scheduler {ready: list 0 [], current: coroutine worker closed}
# end
#   Scheduler = class 0 Scheduler {__init__: function 0 Scheduler.__init__, spawn: function 1 Scheduler.spawn, run: function 2 Scheduler.run}
#   Switch = class 1 Switch {__await__: function 3 Switch.__await__}
#   worker = function 4 worker
#   s = instance 0 of Scheduler {ready: list 0 [], current: coroutine worker closed}
#   k = 2
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Scheduler line 11: cellvars (__classdict__)
# function Scheduler.__init__ line 12: args 1, varnames (self), flags METHOD
# function Scheduler.spawn line 15: args 2, varnames (self, task), flags METHOD
# function Scheduler.run line 17: args 1, varnames (self, order, stop), flags METHOD
# class Switch line 28: cellvars (__classdict__)
# function Switch.__await__ line 29: args 1, varnames (self), flags GENERATOR METHOD
# function worker line 31: args 2, varnames (name, n, total, i), flags COROUTINE
# print [('done', ('w0', 0)), 'switch', 'switch', ('done', ('w1', 0)), 'switch', ('done', ('w2', 1))]\n
# observe
#   instance 0 of Scheduler {ready: list 0 [], current: coroutine worker closed}
# end
#   Scheduler = class 0 Scheduler {__init__: function 0 Scheduler.__init__, spawn: function 1 Scheduler.spawn, run: function 2 Scheduler.run}
#   Switch = class 1 Switch {__await__: function 3 Switch.__await__}
#   worker = function 4 worker
#   s = instance 0 of Scheduler {ready: list 0 [], current: coroutine worker closed}
#   k = 2
# teardown
