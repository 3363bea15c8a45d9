# Instead of a closure, a class with `__call__` can release what it holds by a method, and each instance has its own.
# why: data model 3.1, and `object.__call__`
# found: written by hand; seed text 5: consider explicit classes when state needs lifecycle management
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Handler:
    def __init__(self, conn):
        self.conn = conn

    def __call__(self):
        return self.conn is not None

    def close(self):
        self.conn = None


first, second = Handler(token("one")), Handler(token("two"))
observe(first(), second())
first.close()
observe(first(), second(), first, second)
second = None
observe("the second is gone", Handler.__call__)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Handler line 11: flags NOFREE
# function Handler.__init__ line 12: args 2, varnames (self, conn), flags NOFREE
# function Handler.__call__ line 15: args 1, varnames (self), flags NOFREE
# function Handler.close line 18: args 1, varnames (self), flags NOFREE
# observe
#   True
#   True
# died one#1
# observe
#   False
#   True
#   instance 0 of Handler {conn: None}
#   instance 1 of Handler {conn: token two#1}
# died two#1
# observe
#   'the second is gone'
#   function 0 Handler.__call__
# end
#   Handler = class 0 Handler {__init__: function 0 Handler.__init__, __call__: function 1 Handler.__call__, close: function 2 Handler.close}
#   first = instance 0 of Handler {conn: None}
#   second = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Handler line 11: flags NOFREE
# function Handler.__init__ line 12: args 2, varnames (self, conn), flags NOFREE
# function Handler.__call__ line 15: args 1, varnames (self), flags NOFREE
# function Handler.close line 18: args 1, varnames (self), flags NOFREE
# observe
#   True
#   True
# died one#1
# observe
#   False
#   True
#   instance 0 of Handler {conn: None}
#   instance 1 of Handler {conn: token two#1}
# died two#1
# observe
#   'the second is gone'
#   function 0 Handler.__call__
# end
#   Handler = class 0 Handler {__init__: function 0 Handler.__init__, __call__: function 1 Handler.__call__, close: function 2 Handler.close}
#   first = instance 0 of Handler {conn: None}
#   second = None
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Handler line 11
# function Handler.__init__ line 12: args 2, varnames (self, conn)
# function Handler.__call__ line 15: args 1, varnames (self)
# function Handler.close line 18: args 1, varnames (self)
# observe
#   True
#   True
# died one#1
# observe
#   False
#   True
#   instance 0 of Handler {conn: None}
#   instance 1 of Handler {conn: token two#1}
# died two#1
# observe
#   'the second is gone'
#   function 0 Handler.__call__
# end
#   Handler = class 0 Handler {__init__: function 0 Handler.__init__, __call__: function 1 Handler.__call__, close: function 2 Handler.close}
#   first = instance 0 of Handler {conn: None}
#   second = None
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Handler line 11: cellvars (__classdict__)
# function Handler.__init__ line 12: args 2, varnames (self, conn), flags METHOD
# function Handler.__call__ line 15: args 1, varnames (self), flags METHOD
# function Handler.close line 18: args 1, varnames (self), flags METHOD
# observe
#   True
#   True
# died one#1
# observe
#   False
#   True
#   instance 0 of Handler {conn: None}
#   instance 1 of Handler {conn: token two#1}
# died two#1
# observe
#   'the second is gone'
#   function 0 Handler.__call__
# end
#   Handler = class 0 Handler {__init__: function 0 Handler.__init__, __call__: function 1 Handler.__call__, close: function 2 Handler.close}
#   first = instance 0 of Handler {conn: None}
#   second = None
# teardown
