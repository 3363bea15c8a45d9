# A function stored in an instance is found before the class's and is not bound: it is called without the instance.
# why: data model, invoking descriptors: functions in the instance are no descriptors
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class C:
    def who(self):
        return "method", self is c


def outer(name):
    return lambda *args: (name, args)


c = C()
observe(c.who())
c.who = outer("closure")
observe(c.who(), c)
del c.who
observe(c.who(), c)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class C line 11: flags NOFREE
# function C.who line 12: args 1, varnames (self), flags NOFREE
# function outer line 16: args 1, varnames (name), cellvars (name)
# function outer.<lambda> line 17: varnames (args), freevars (name), flags VARARGS NESTED
# observe
#   ('method', True)
# observe
#   ('closure', ())
#   instance 0 of C {who: function 0 outer.<locals>.<lambda> [name: cell 0 = 'closure']}
# observe
#   ('method', True)
#   instance 0 of C {}
# end
#   C = class 0 C {who: function 0 C.who}
#   outer = function 1 outer
#   c = instance 0 of C {}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class C line 11: flags NOFREE
# function C.who line 12: args 1, varnames (self), flags NOFREE
# function outer line 16: args 1, varnames (name), cellvars (name)
# function outer.<lambda> line 17: varnames (args), freevars (name), flags VARARGS NESTED
# observe
#   ('method', True)
# observe
#   ('closure', ())
#   instance 0 of C {who: function 0 outer.<locals>.<lambda> [name: cell 0 = 'closure']}
# observe
#   ('method', True)
#   instance 0 of C {}
# end
#   C = class 0 C {who: function 0 C.who}
#   outer = function 1 outer
#   c = instance 0 of C {}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class C line 11
# function C.who line 12: args 1, varnames (self)
# function outer line 16: args 1, varnames (name), cellvars (name)
# function outer.<lambda> line 17: varnames (args), freevars (name), flags VARARGS NESTED
# observe
#   ('method', True)
# observe
#   ('closure', ())
#   instance 0 of C {who: function 0 outer.<locals>.<lambda> [name: cell 0 = 'closure']}
# observe
#   ('method', True)
#   instance 0 of C {}
# end
#   C = class 0 C {who: function 0 C.who}
#   outer = function 1 outer
#   c = instance 0 of C {}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 11: cellvars (__classdict__)
# function C.who line 12: args 1, varnames (self), flags METHOD
# function outer line 16: args 1, varnames (name), cellvars (name)
# function outer.<lambda> line 17: varnames (args), freevars (name), flags VARARGS NESTED
# observe
#   ('method', True)
# observe
#   ('closure', ())
#   instance 0 of C {who: function 0 outer.<locals>.<lambda> [name: cell 0 = 'closure']}
# observe
#   ('method', True)
#   instance 0 of C {}
# end
#   C = class 0 C {who: function 0 C.who}
#   outer = function 1 outer
#   c = instance 0 of C {}
# teardown
