# `as` binds what `__enter__` returned, which may be anything; the name stays bound after the block, the manager itself is not kept.
# why: Language Reference 8.5: the return value from __enter__ is assigned to the target
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Manager:
    def __init__(self, name):
        self.held, self.name = token("held by " + name), name

    def __enter__(self):
        return lambda: self.name

    def __exit__(self, *args):
        return None


def outer():
    with Manager("a") as get:
        observe(get)
    observe(get, lambda: get)
    with Manager("b"):
        observe("inside")
    observe("after")


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Manager line 11: flags NOFREE
# function Manager.__init__ line 12: args 2, varnames (self, name), flags NOFREE
# function Manager.__enter__ line 15: args 1, varnames (self), cellvars (self)
# function Manager.__enter__.<lambda> line 16: freevars (self), flags NESTED
# function Manager.__exit__ line 18: args 1, varnames (self, args), flags VARARGS NOFREE
# function outer line 22: cellvars (get)
# function outer.<lambda> line 25: freevars (get), flags NESTED
# observe
#   function 0 Manager.__enter__.<locals>.<lambda> [self: cell 0 = instance 0 of Manager {held: token held by a#1, name: 'a'}]
# observe
#   function 0 Manager.__enter__.<locals>.<lambda> [self: cell 0 = instance 0 of Manager {held: token held by a#1, name: 'a'}]
#   function 1 outer.<locals>.<lambda> [get: cell 1 = function 0]
# observe
#   'inside'
# died held by b#1
# observe
#   'after'
# died held by a#1
# end
#   Manager = class 0 Manager {__init__: function 0 Manager.__init__, __enter__: function 1 Manager.__enter__, __exit__: function 2 Manager.__exit__}
#   outer = function 3 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Manager line 11: flags NOFREE
# function Manager.__init__ line 12: args 2, varnames (self, name), flags NOFREE
# function Manager.__enter__ line 15: args 1, varnames (self), cellvars (self)
# function Manager.__enter__.<lambda> line 16: freevars (self), flags NESTED
# function Manager.__exit__ line 18: args 1, varnames (self, args), flags VARARGS NOFREE
# function outer line 22: cellvars (get)
# function outer.<lambda> line 25: freevars (get), flags NESTED
# observe
#   function 0 Manager.__enter__.<locals>.<lambda> [self: cell 0 = instance 0 of Manager {held: token held by a#1, name: 'a'}]
# observe
#   function 0 Manager.__enter__.<locals>.<lambda> [self: cell 0 = instance 0 of Manager {held: token held by a#1, name: 'a'}]
#   function 1 outer.<locals>.<lambda> [get: cell 1 = function 0]
# observe
#   'inside'
# died held by b#1
# observe
#   'after'
# died held by a#1
# end
#   Manager = class 0 Manager {__init__: function 0 Manager.__init__, __enter__: function 1 Manager.__enter__, __exit__: function 2 Manager.__exit__}
#   outer = function 3 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Manager line 11
# function Manager.__init__ line 12: args 2, varnames (self, name)
# function Manager.__enter__ line 15: args 1, varnames (self), cellvars (self)
# function Manager.__enter__.<lambda> line 16: freevars (self), flags NESTED
# function Manager.__exit__ line 18: args 1, varnames (self, args), flags VARARGS
# function outer line 22: cellvars (get)
# function outer.<lambda> line 25: freevars (get), flags NESTED
# observe
#   function 0 Manager.__enter__.<locals>.<lambda> [self: cell 0 = instance 0 of Manager {held: token held by a#1, name: 'a'}]
# observe
#   function 0 Manager.__enter__.<locals>.<lambda> [self: cell 0 = instance 0 of Manager {held: token held by a#1, name: 'a'}]
#   function 1 outer.<locals>.<lambda> [get: cell 1 = function 0]
# observe
#   'inside'
# died held by b#1
# observe
#   'after'
# died held by a#1
# end
#   Manager = class 0 Manager {__init__: function 0 Manager.__init__, __enter__: function 1 Manager.__enter__, __exit__: function 2 Manager.__exit__}
#   outer = function 3 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Manager line 11: cellvars (__classdict__)
# function Manager.__init__ line 12: args 2, varnames (self, name), flags METHOD
# function Manager.__enter__ line 15: args 1, varnames (self), cellvars (self), flags METHOD
# function Manager.__enter__.<lambda> line 16: freevars (self), flags NESTED
# function Manager.__exit__ line 18: args 1, varnames (self, args), flags VARARGS METHOD
# function outer line 22: cellvars (get)
# function outer.<lambda> line 25: freevars (get), flags NESTED
# observe
#   function 0 Manager.__enter__.<locals>.<lambda> [self: cell 0 = instance 0 of Manager {held: token held by a#1, name: 'a'}]
# observe
#   function 0 Manager.__enter__.<locals>.<lambda> [self: cell 0 = instance 0 of Manager {held: token held by a#1, name: 'a'}]
#   function 1 outer.<locals>.<lambda> [get: cell 1 = function 0]
# observe
#   'inside'
# died held by b#1
# observe
#   'after'
# died held by a#1
# end
#   Manager = class 0 Manager {__init__: function 0 Manager.__init__, __enter__: function 1 Manager.__enter__, __exit__: function 2 Manager.__exit__}
#   outer = function 3 outer
# teardown
