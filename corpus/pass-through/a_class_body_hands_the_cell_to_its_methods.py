# A class body between, which may bind the name itself, hands the function's cell on to its methods.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    class Only:
        def get(self):
            return x

    class Binds:
        x = "class"

        def get(self):
            return x
    x = "rebound"
    return Only, Binds, lambda: x


Only, Binds, get = outer("argument")
observe(Only, Binds, get, Only().get(), Binds().get(), Binds.x)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, Only, Binds), cellvars (x)
# class outer.Only line 12: freevars (x)
# function outer.Only.get line 13: args 1, varnames (self), freevars (x), flags NESTED
# class outer.Binds line 16: freevars (x)
# function outer.Binds.get line 19: args 1, varnames (self), freevars (x), flags NESTED
# function outer.<lambda> line 22: freevars (x), flags NESTED
# observe
#   class 0 outer.<locals>.Only {get: function 0 outer.<locals>.Only.get [x: cell 0 = 'rebound']}
#   class 1 outer.<locals>.Binds {x: 'class', get: function 1 outer.<locals>.Binds.get [x: cell 0]}
#   function 2 outer.<locals>.<lambda> [x: cell 0]
#   'rebound'
#   'rebound'
#   'class'
# end
#   outer = function 0 outer
#   Only = class 0 outer.<locals>.Only {get: function 1 outer.<locals>.Only.get [x: cell 0 = 'rebound']}
#   Binds = class 1 outer.<locals>.Binds {x: 'class', get: function 2 outer.<locals>.Binds.get [x: cell 0]}
#   get = function 3 outer.<locals>.<lambda> [x: cell 0]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, Only, Binds), cellvars (x)
# class outer.Only line 12: freevars (x)
# function outer.Only.get line 13: args 1, varnames (self), freevars (x), flags NESTED
# class outer.Binds line 16: freevars (x)
# function outer.Binds.get line 19: args 1, varnames (self), freevars (x), flags NESTED
# function outer.<lambda> line 22: freevars (x), flags NESTED
# observe
#   class 0 outer.<locals>.Only {get: function 0 outer.<locals>.Only.get [x: cell 0 = 'rebound']}
#   class 1 outer.<locals>.Binds {x: 'class', get: function 1 outer.<locals>.Binds.get [x: cell 0]}
#   function 2 outer.<locals>.<lambda> [x: cell 0]
#   'rebound'
#   'rebound'
#   'class'
# end
#   outer = function 0 outer
#   Only = class 0 outer.<locals>.Only {get: function 1 outer.<locals>.Only.get [x: cell 0 = 'rebound']}
#   Binds = class 1 outer.<locals>.Binds {x: 'class', get: function 2 outer.<locals>.Binds.get [x: cell 0]}
#   get = function 3 outer.<locals>.<lambda> [x: cell 0]
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: args 1, varnames (x, Only, Binds), cellvars (x)
# class outer.Only line 12: freevars (x)
# function outer.Only.get line 13: args 1, varnames (self), freevars (x), flags NESTED
# class outer.Binds line 16: freevars (x)
# function outer.Binds.get line 19: args 1, varnames (self), freevars (x), flags NESTED
# function outer.<lambda> line 22: freevars (x), flags NESTED
# observe
#   class 0 outer.<locals>.Only {get: function 0 outer.<locals>.Only.get [x: cell 0 = 'rebound']}
#   class 1 outer.<locals>.Binds {x: 'class', get: function 1 outer.<locals>.Binds.get [x: cell 0]}
#   function 2 outer.<locals>.<lambda> [x: cell 0]
#   'rebound'
#   'rebound'
#   'class'
# end
#   outer = function 0 outer
#   Only = class 0 outer.<locals>.Only {get: function 1 outer.<locals>.Only.get [x: cell 0 = 'rebound']}
#   Binds = class 1 outer.<locals>.Binds {x: 'class', get: function 2 outer.<locals>.Binds.get [x: cell 0]}
#   get = function 3 outer.<locals>.<lambda> [x: cell 0]
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, Only, Binds), cellvars (x)
# class outer.Only line 12: cellvars (__classdict__), freevars (x)
# function outer.Only.get line 13: args 1, varnames (self), freevars (x), flags NESTED METHOD
# class outer.Binds line 16: cellvars (__classdict__), freevars (x)
# function outer.Binds.get line 19: args 1, varnames (self), freevars (x), flags NESTED METHOD
# function outer.<lambda> line 22: freevars (x), flags NESTED
# observe
#   class 0 outer.<locals>.Only {get: function 0 outer.<locals>.Only.get [x: cell 0 = 'rebound']}
#   class 1 outer.<locals>.Binds {x: 'class', get: function 1 outer.<locals>.Binds.get [x: cell 0]}
#   function 2 outer.<locals>.<lambda> [x: cell 0]
#   'rebound'
#   'rebound'
#   'class'
# end
#   outer = function 0 outer
#   Only = class 0 outer.<locals>.Only {get: function 1 outer.<locals>.Only.get [x: cell 0 = 'rebound']}
#   Binds = class 1 outer.<locals>.Binds {x: 'class', get: function 2 outer.<locals>.Binds.get [x: cell 0]}
#   get = function 3 outer.<locals>.<lambda> [x: cell 0]
# teardown
