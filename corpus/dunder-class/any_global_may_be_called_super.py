# A method calls whatever the global name super means then, without arguments.
# why: Language Reference 4.2.2, Resolution of names: builtins come last; super() is a call like any other
# found: campaign --vary corpus, against CPython 3.12.1 to 3.15.0
# versions: 3.8 to 3.15

class C:
    name = 'C'


class D(C):
    def f(self):
        return super().name

    def g():
        return super().name


def other(*args):
    observe(args)
    return D


observe(D().f())
globals()['super'] = other
observe(D().f(), D.g())
del globals()['super']
observe(D().f())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class C line 6: flags NOFREE
# class D line 10: cellvars (__class__)
# function D.f line 11: args 1, varnames (self), freevars (__class__)
# function D.g line 14: freevars (__class__)
# function other line 18: varnames (args), flags VARARGS NOFREE
# observe
#   'C'
# observe
#   ()
# observe
#   ()
# observe
#   'C'
#   'C'
# observe
#   'C'
# end
#   C = class 0 C {name: 'C'}
#   D = class 1 D {f: function 0 D.f [__class__: cell 0 = class 1], g: function 1 D.g [__class__: cell 0]}
#   other = function 2 other
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class C line 6: flags NOFREE
# class D line 10: cellvars (__class__)
# function D.f line 11: args 1, varnames (self), freevars (__class__)
# function D.g line 14: freevars (__class__)
# function other line 18: varnames (args), flags VARARGS NOFREE
# observe
#   'C'
# observe
#   ()
# observe
#   ()
# observe
#   'C'
#   'C'
# observe
#   'C'
# end
#   C = class 0 C {name: 'C'}
#   D = class 1 D {f: function 0 D.f [__class__: cell 0 = class 1], g: function 1 D.g [__class__: cell 0]}
#   other = function 2 other
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class C line 6
# class D line 10: cellvars (__class__)
# function D.f line 11: args 1, varnames (self), freevars (__class__)
# function D.g line 14: freevars (__class__)
# function other line 18: varnames (args), flags VARARGS
# observe
#   'C'
# observe
#   ()
# observe
#   ()
# observe
#   'C'
#   'C'
# observe
#   'C'
# end
#   C = class 0 C {name: 'C'}
#   D = class 1 D {f: function 0 D.f [__class__: cell 0 = class 1], g: function 1 D.g [__class__: cell 0]}
#   other = function 2 other
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 6
# class D line 10: cellvars (__class__, __classdict__)
# function D.f line 11: args 1, varnames (self), freevars (__class__), flags METHOD
# function D.g line 14: freevars (__class__), flags METHOD
# function other line 18: varnames (args), flags VARARGS
# observe
#   'C'
# observe
#   ()
# observe
#   ()
# observe
#   'C'
#   'C'
# observe
#   'C'
# end
#   C = class 0 C {name: 'C'}
#   D = class 1 D {f: function 0 D.f [__class__: cell 0 = class 1], g: function 1 D.g [__class__: cell 0]}
#   other = function 2 other
# teardown
