# Any callable decorates: an instance that is put in place of the function holds it as an attribute, not in a cell.
# why: Language Reference 8.7: a decorator expression must evaluate to a callable; data model, `object.__call__`
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Counted:
    def __init__(self, f):
        self.f, self.calls = f, 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


def outer(x):
    @Counted
    def add(y):
        return x + y
    return add


add = outer(10)
observe(add(1), add(2), add)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Counted line 11: flags NOFREE
# function Counted.__init__ line 12: args 2, varnames (self, f), flags NOFREE
# function Counted.__call__ line 15: args 1, varnames (self, args), flags VARARGS NOFREE
# function outer line 20: args 1, varnames (x, add), cellvars (x)
# function outer.add line 21: args 1, varnames (y), freevars (x), flags NESTED
# observe
#   11
#   12
#   instance 0 of Counted {f: function 0 outer.<locals>.add [x: cell 0 = 10], calls: 2}
# end
#   Counted = class 0 Counted {__init__: function 0 Counted.__init__, __call__: function 1 Counted.__call__}
#   outer = function 2 outer
#   add = instance 0 of Counted {f: function 3 outer.<locals>.add [x: cell 0 = 10], calls: 2}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Counted line 11: flags NOFREE
# function Counted.__init__ line 12: args 2, varnames (self, f), flags NOFREE
# function Counted.__call__ line 15: args 1, varnames (self, args), flags VARARGS NOFREE
# function outer line 20: args 1, varnames (x, add), cellvars (x)
# function outer.add line 21: args 1, varnames (y), freevars (x), flags NESTED
# observe
#   11
#   12
#   instance 0 of Counted {f: function 0 outer.<locals>.add [x: cell 0 = 10], calls: 2}
# end
#   Counted = class 0 Counted {__init__: function 0 Counted.__init__, __call__: function 1 Counted.__call__}
#   outer = function 2 outer
#   add = instance 0 of Counted {f: function 3 outer.<locals>.add [x: cell 0 = 10], calls: 2}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Counted line 11
# function Counted.__init__ line 12: args 2, varnames (self, f)
# function Counted.__call__ line 15: args 1, varnames (self, args), flags VARARGS
# function outer line 20: args 1, varnames (x, add), cellvars (x)
# function outer.add line 21: args 1, varnames (y), freevars (x), flags NESTED
# observe
#   11
#   12
#   instance 0 of Counted {f: function 0 outer.<locals>.add [x: cell 0 = 10], calls: 2}
# end
#   Counted = class 0 Counted {__init__: function 0 Counted.__init__, __call__: function 1 Counted.__call__}
#   outer = function 2 outer
#   add = instance 0 of Counted {f: function 3 outer.<locals>.add [x: cell 0 = 10], calls: 2}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Counted line 11: cellvars (__classdict__)
# function Counted.__init__ line 12: args 2, varnames (self, f), flags METHOD
# function Counted.__call__ line 15: args 1, varnames (self, args), flags VARARGS METHOD
# function outer line 20: args 1, varnames (x, add), cellvars (x)
# function outer.add line 21: args 1, varnames (y), freevars (x), flags NESTED
# observe
#   11
#   12
#   instance 0 of Counted {f: function 0 outer.<locals>.add [x: cell 0 = 10], calls: 2}
# end
#   Counted = class 0 Counted {__init__: function 0 Counted.__init__, __call__: function 1 Counted.__call__}
#   outer = function 2 outer
#   add = instance 0 of Counted {f: function 3 outer.<locals>.add [x: cell 0 = 10], calls: 2}
# teardown
