# A static method can be called as it is since 3.10, inside of the class body too; before that it is no function.
# why: Library Reference, Built-in functions: staticmethod, changed in version 3.10: static methods are now callable as regular functions
# found: after functions of packages, called with an object that can do anything
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(held):
    class Box:
        @staticmethod
        def get():
            return held

        inside = callable(get)

    return Box


Box = outer(token("held"))
observe(Box.get, Box.inside, callable(Box.__dict__["get"]))
observe(issubclass(Box, ()), issubclass(0, ()))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (held, Box), cellvars (held)
# class outer.Box line 12: freevars (held)
# function outer.Box.get line 13: freevars (held), flags NESTED
# observe
#   function 0 outer.<locals>.Box.get [held: cell 0 = token held#1]
#   False
#   False
# observe
#   False
#   False
# end
#   outer = function 0 outer
#   Box = class 0 outer.<locals>.Box {get: staticmethod (function 1 outer.<locals>.Box.get [held: cell 0 = token held#1]), inside: False}
# died held#1
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (held, Box), cellvars (held)
# class outer.Box line 12: freevars (held)
# function outer.Box.get line 13: freevars (held), flags NESTED
# observe
#   function 0 outer.<locals>.Box.get [held: cell 0 = token held#1]
#   True
#   True
# observe
#   False
#   False
# end
#   outer = function 0 outer
#   Box = class 0 outer.<locals>.Box {get: staticmethod (function 1 outer.<locals>.Box.get [held: cell 0 = token held#1]), inside: True}
# died held#1
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: args 1, varnames (held, Box), cellvars (held)
# class outer.Box line 12: freevars (held)
# function outer.Box.get line 13: freevars (held), flags NESTED
# observe
#   function 0 outer.<locals>.Box.get [held: cell 0 = token held#1]
#   True
#   True
# observe
#   False
#   False
# end
#   outer = function 0 outer
#   Box = class 0 outer.<locals>.Box {get: staticmethod (function 1 outer.<locals>.Box.get [held: cell 0 = token held#1]), inside: True}
# died held#1
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (held, Box), cellvars (held)
# class outer.Box line 12: cellvars (__classdict__), freevars (held)
# function outer.Box.get line 13: freevars (held), flags NESTED METHOD
# observe
#   function 0 outer.<locals>.Box.get [held: cell 0 = token held#1]
#   True
#   True
# observe
#   False
#   False
# end
#   outer = function 0 outer
#   Box = class 0 outer.<locals>.Box {get: staticmethod (function 1 outer.<locals>.Box.get [held: cell 0 = token held#1]), inside: True}
# died held#1
# teardown
