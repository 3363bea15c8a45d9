# A captured variable that is rebound to a part of what it held releases the whole, if nothing else holds it.
# why: data model 3.1
# found: written by hand; seed text 3 and 5: capture only what you need
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Config:
    def __init__(self):
        self.raw, self.limit = token("raw"), 3


def outer():
    config = Config()
    allowed = lambda n: n < config
    observe(lambda: config)
    config = config.limit
    observe(allowed, allowed(2))
    return allowed


observe(outer())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Config line 11: flags NOFREE
# function Config.__init__ line 12: args 1, varnames (self), flags NOFREE
# function outer line 16: varnames (allowed), cellvars (config)
# function outer.<lambda> line 18: args 1, varnames (n), freevars (config), flags NESTED
# function outer.<lambda> line 19: freevars (config), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [config: cell 0 = instance 0 of Config {raw: token raw#1, limit: 3}]
# died raw#1
# observe
#   function 0 outer.<locals>.<lambda> [config: cell 0 = 3]
#   True
# observe
#   function 0 outer.<locals>.<lambda> [config: cell 0 = 3]
# end
#   Config = class 0 Config {__init__: function 0 Config.__init__}
#   outer = function 1 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Config line 11: flags NOFREE
# function Config.__init__ line 12: args 1, varnames (self), flags NOFREE
# function outer line 16: varnames (allowed), cellvars (config)
# function outer.<lambda> line 18: args 1, varnames (n), freevars (config), flags NESTED
# function outer.<lambda> line 19: freevars (config), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [config: cell 0 = instance 0 of Config {raw: token raw#1, limit: 3}]
# died raw#1
# observe
#   function 0 outer.<locals>.<lambda> [config: cell 0 = 3]
#   True
# observe
#   function 0 outer.<locals>.<lambda> [config: cell 0 = 3]
# end
#   Config = class 0 Config {__init__: function 0 Config.__init__}
#   outer = function 1 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Config line 11
# function Config.__init__ line 12: args 1, varnames (self)
# function outer line 16: varnames (allowed), cellvars (config)
# function outer.<lambda> line 18: args 1, varnames (n), freevars (config), flags NESTED
# function outer.<lambda> line 19: freevars (config), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [config: cell 0 = instance 0 of Config {raw: token raw#1, limit: 3}]
# died raw#1
# observe
#   function 0 outer.<locals>.<lambda> [config: cell 0 = 3]
#   True
# observe
#   function 0 outer.<locals>.<lambda> [config: cell 0 = 3]
# end
#   Config = class 0 Config {__init__: function 0 Config.__init__}
#   outer = function 1 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Config line 11: cellvars (__classdict__)
# function Config.__init__ line 12: args 1, varnames (self), flags METHOD
# function outer line 16: varnames (allowed), cellvars (config)
# function outer.<lambda> line 18: args 1, varnames (n), freevars (config), flags NESTED
# function outer.<lambda> line 19: freevars (config), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [config: cell 0 = instance 0 of Config {raw: token raw#1, limit: 3}]
# died raw#1
# observe
#   function 0 outer.<locals>.<lambda> [config: cell 0 = 3]
#   True
# observe
#   function 0 outer.<locals>.<lambda> [config: cell 0 = 3]
# end
#   Config = class 0 Config {__init__: function 0 Config.__init__}
#   outer = function 1 outer
# teardown
