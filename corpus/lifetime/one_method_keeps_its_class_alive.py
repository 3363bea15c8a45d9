# A method that mentions `__class__` holds its class by the cell, and so all other methods and what they captured; another method does not.
# why: data model 3.3.3.6 and 3.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(name):
    held = token(name)

    class C:
        def plain(self):
            return None

        def me(self):
            return __class__

        def get(self):
            return held
    return C.plain, C.me


plain, _ = outer("first")
_, me = outer("second")
_ = None
collect()
observe(plain, me)
me = None
collect()
observe("collected again")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (name, C), cellvars (held)
# class outer.C line 14: cellvars (__class__), freevars (held)
# function outer.C.plain line 15: args 1, varnames (self), flags NESTED NOFREE
# function outer.C.me line 18: args 1, varnames (self), freevars (__class__), flags NESTED
# function outer.C.get line 21: args 1, varnames (self), freevars (held), flags NESTED
# collect
# died first#1
# observe
#   function 0 outer.<locals>.C.plain
#   function 1 outer.<locals>.C.me [__class__: cell 0 = class 0 outer.<locals>.C {plain: function 2 outer.<locals>.C.plain, me: function 1, get: function 3 outer.<locals>.C.get [held: cell 1 = token second#1]}]
# collect
# died second#1
# observe
#   'collected again'
# end
#   outer = function 0 outer
#   plain = function 1 outer.<locals>.C.plain
#   _ = None
#   me = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (name, C), cellvars (held)
# class outer.C line 14: cellvars (__class__), freevars (held)
# function outer.C.plain line 15: args 1, varnames (self), flags NESTED NOFREE
# function outer.C.me line 18: args 1, varnames (self), freevars (__class__), flags NESTED
# function outer.C.get line 21: args 1, varnames (self), freevars (held), flags NESTED
# collect
# died first#1
# observe
#   function 0 outer.<locals>.C.plain
#   function 1 outer.<locals>.C.me [__class__: cell 0 = class 0 outer.<locals>.C {plain: function 2 outer.<locals>.C.plain, me: function 1, get: function 3 outer.<locals>.C.get [held: cell 1 = token second#1]}]
# collect
# died second#1
# observe
#   'collected again'
# end
#   outer = function 0 outer
#   plain = function 1 outer.<locals>.C.plain
#   _ = None
#   me = None
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: args 1, varnames (name, C), cellvars (held)
# class outer.C line 14: cellvars (__class__), freevars (held)
# function outer.C.plain line 15: args 1, varnames (self), flags NESTED
# function outer.C.me line 18: args 1, varnames (self), freevars (__class__), flags NESTED
# function outer.C.get line 21: args 1, varnames (self), freevars (held), flags NESTED
# collect
# died first#1
# observe
#   function 0 outer.<locals>.C.plain
#   function 1 outer.<locals>.C.me [__class__: cell 0 = class 0 outer.<locals>.C {plain: function 2 outer.<locals>.C.plain, me: function 1, get: function 3 outer.<locals>.C.get [held: cell 1 = token second#1]}]
# collect
# died second#1
# observe
#   'collected again'
# end
#   outer = function 0 outer
#   plain = function 1 outer.<locals>.C.plain
#   _ = None
#   me = None
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (name, C), cellvars (held)
# class outer.C line 14: cellvars (__class__, __classdict__), freevars (held)
# function outer.C.plain line 15: args 1, varnames (self), flags NESTED METHOD
# function outer.C.me line 18: args 1, varnames (self), freevars (__class__), flags NESTED METHOD
# function outer.C.get line 21: args 1, varnames (self), freevars (held), flags NESTED METHOD
# collect
# died first#1
# observe
#   function 0 outer.<locals>.C.plain
#   function 1 outer.<locals>.C.me [__class__: cell 0 = class 0 outer.<locals>.C {plain: function 2 outer.<locals>.C.plain, me: function 1, get: function 3 outer.<locals>.C.get [held: cell 1 = token second#1]}]
# collect
# died second#1
# observe
#   'collected again'
# end
#   outer = function 0 outer
#   plain = function 1 outer.<locals>.C.plain
#   _ = None
#   me = None
# teardown
