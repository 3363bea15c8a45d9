# Names of a class body are invisible to the functions in it, but names of enclosing functions pass through it.
# why: Language Reference 4.2.2 (resolution of names)
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

def invisible():
    name = 1
    class Namespace:
        name = 2
        other = name
        def reader(self): return name
    return Namespace


def only_read(name):
    class Namespace:
        other = name
    return Namespace


def only_local():
    name = 1
    class Namespace:
        name = name
    return Namespace


def both(name):
    class Namespace:
        name = name
        def reader(self): return name
    return Namespace


def declared_global():
    name = 1
    class Namespace:
        global name
        name = 2
        def reader(self): return name
        class Inner:
            other = name
    return Namespace


def declared_nonlocal():
    name = 1
    class Namespace:
        nonlocal name
        name = 2
        def reader(self): return name
    return Namespace


def classes_between(name):
    class Outer:
        class Inner:
            def reader(self): return name
        name = 3
    return Outer


def classes_between_that_use(name):
    class Outer:
        name = name
        class Inner:
            other = name
            def reader(self): return name
    return Outer


class Plain:
    value = 1
    reader = lambda self: value

    def default(self, given=value): pass


def of_bases(Base, Meta):
    @Base
    class Derived(Base, metaclass=Meta):
        "Documented."
        __qualname__ = "Renamed"
    return Derived


class GlobalMethod:
    global method
    def method(self):
        def inner(): pass
        return inner

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function invisible line 6: varnames (Namespace), cellvars (name)
# class invisible.Namespace line 8: freevars (name)
# function invisible.Namespace.reader line 11: args 1, varnames (self), freevars (name), flags NESTED
# function only_read line 15: args 1, varnames (name, Namespace), cellvars (name)
# class only_read.Namespace line 16: freevars (name)
# function only_local line 21: varnames (name, Namespace), flags NOFREE
# class only_local.Namespace line 23: flags NOFREE
# function both line 28: args 1, varnames (name, Namespace), cellvars (name)
# class both.Namespace line 29: freevars (name)
# function both.Namespace.reader line 31: args 1, varnames (self), freevars (name), flags NESTED
# function declared_global line 35: varnames (Namespace), cellvars (name)
# class declared_global.Namespace line 37: freevars (name)
# function declared_global.Namespace.reader line 40: args 1, varnames (self), freevars (name), flags NESTED
# class declared_global.Namespace.Inner line 41: freevars (name)
# function declared_nonlocal line 46: varnames (Namespace), cellvars (name)
# class declared_nonlocal.Namespace line 48: freevars (name)
# function declared_nonlocal.Namespace.reader line 51: args 1, varnames (self), freevars (name), flags NESTED
# function classes_between line 55: args 1, varnames (name, Outer), cellvars (name)
# class classes_between.Outer line 56: freevars (name)
# class classes_between.Outer.Inner line 57: freevars (name)
# function classes_between.Outer.Inner.reader line 58: args 1, varnames (self), freevars (name), flags NESTED
# function classes_between_that_use line 63: args 1, varnames (name, Outer), cellvars (name)
# class classes_between_that_use.Outer line 64: freevars (name)
# class classes_between_that_use.Outer.Inner line 66: freevars (name)
# function classes_between_that_use.Outer.Inner.reader line 68: args 1, varnames (self), freevars (name), flags NESTED
# class Plain line 72: flags NOFREE
# function Plain.<lambda> line 74: args 1, varnames (self), flags NOFREE
# function Plain.default line 76: args 2, varnames (self, given), flags NOFREE
# function of_bases line 79: args 2, varnames (Base, Meta, Derived), flags NOFREE
# class of_bases.Derived line 80: flags NOFREE
# class GlobalMethod line 87: flags NOFREE
# function GlobalMethod.method line 89: args 1, varnames (self, inner), flags NOFREE
# function GlobalMethod.method.inner line 90: flags NESTED NOFREE
# end
#   invisible = function 0 invisible
#   only_read = function 1 only_read
#   only_local = function 2 only_local
#   both = function 3 both
#   declared_global = function 4 declared_global
#   declared_nonlocal = function 5 declared_nonlocal
#   classes_between = function 6 classes_between
#   classes_between_that_use = function 7 classes_between_that_use
#   Plain = class 0 Plain {value: 1, reader: function 8 Plain.<lambda>, default: function 9 Plain.default defaults (1)}
#   of_bases = function 10 of_bases
#   method = function 11 method
#   GlobalMethod = class 1 GlobalMethod {}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function invisible line 6: varnames (Namespace), cellvars (name)
# class invisible.Namespace line 8: freevars (name)
# function invisible.Namespace.reader line 11: args 1, varnames (self), freevars (name), flags NESTED
# function only_read line 15: args 1, varnames (name, Namespace), cellvars (name)
# class only_read.Namespace line 16: freevars (name)
# function only_local line 21: varnames (name, Namespace), flags NOFREE
# class only_local.Namespace line 23: flags NOFREE
# function both line 28: args 1, varnames (name, Namespace), cellvars (name)
# class both.Namespace line 29: freevars (name)
# function both.Namespace.reader line 31: args 1, varnames (self), freevars (name), flags NESTED
# function declared_global line 35: varnames (Namespace), cellvars (name)
# class declared_global.Namespace line 37: freevars (name)
# function declared_global.Namespace.reader line 40: args 1, varnames (self), freevars (name), flags NESTED
# class declared_global.Namespace.Inner line 41: freevars (name)
# function declared_nonlocal line 46: varnames (Namespace), cellvars (name)
# class declared_nonlocal.Namespace line 48: freevars (name)
# function declared_nonlocal.Namespace.reader line 51: args 1, varnames (self), freevars (name), flags NESTED
# function classes_between line 55: args 1, varnames (name, Outer), cellvars (name)
# class classes_between.Outer line 56: freevars (name)
# class classes_between.Outer.Inner line 57: freevars (name)
# function classes_between.Outer.Inner.reader line 58: args 1, varnames (self), freevars (name), flags NESTED
# function classes_between_that_use line 63: args 1, varnames (name, Outer), cellvars (name)
# class classes_between_that_use.Outer line 64: freevars (name)
# class classes_between_that_use.Outer.Inner line 66: freevars (name)
# function classes_between_that_use.Outer.Inner.reader line 68: args 1, varnames (self), freevars (name), flags NESTED
# class Plain line 72: flags NOFREE
# function Plain.<lambda> line 74: args 1, varnames (self), flags NOFREE
# function Plain.default line 76: args 2, varnames (self, given), flags NOFREE
# function of_bases line 79: args 2, varnames (Base, Meta, Derived), flags NOFREE
# class of_bases.Derived line 80: flags NOFREE
# class GlobalMethod line 87: flags NOFREE
# function GlobalMethod.method line 89: args 1, varnames (self, inner), flags NOFREE
# function GlobalMethod.method.inner line 90: flags NESTED NOFREE
# end
#   invisible = function 0 invisible
#   only_read = function 1 only_read
#   only_local = function 2 only_local
#   both = function 3 both
#   declared_global = function 4 declared_global
#   declared_nonlocal = function 5 declared_nonlocal
#   classes_between = function 6 classes_between
#   classes_between_that_use = function 7 classes_between_that_use
#   Plain = class 0 Plain {value: 1, reader: function 8 Plain.<lambda>, default: function 9 Plain.default defaults (1)}
#   of_bases = function 10 of_bases
#   method = function 11 method
#   GlobalMethod = class 1 GlobalMethod {}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function invisible line 6: varnames (Namespace), cellvars (name)
# class invisible.Namespace line 8: freevars (name)
# function invisible.Namespace.reader line 11: args 1, varnames (self), freevars (name), flags NESTED
# function only_read line 15: args 1, varnames (name, Namespace), cellvars (name)
# class only_read.Namespace line 16: freevars (name)
# function only_local line 21: varnames (name, Namespace)
# class only_local.Namespace line 23
# function both line 28: args 1, varnames (name, Namespace), cellvars (name)
# class both.Namespace line 29: freevars (name)
# function both.Namespace.reader line 31: args 1, varnames (self), freevars (name), flags NESTED
# function declared_global line 35: varnames (Namespace), cellvars (name)
# class declared_global.Namespace line 37: freevars (name)
# function declared_global.Namespace.reader line 40: args 1, varnames (self), freevars (name), flags NESTED
# class declared_global.Namespace.Inner line 41: freevars (name)
# function declared_nonlocal line 46: varnames (Namespace), cellvars (name)
# class declared_nonlocal.Namespace line 48: freevars (name)
# function declared_nonlocal.Namespace.reader line 51: args 1, varnames (self), freevars (name), flags NESTED
# function classes_between line 55: args 1, varnames (name, Outer), cellvars (name)
# class classes_between.Outer line 56: freevars (name)
# class classes_between.Outer.Inner line 57: freevars (name)
# function classes_between.Outer.Inner.reader line 58: args 1, varnames (self), freevars (name), flags NESTED
# function classes_between_that_use line 63: args 1, varnames (name, Outer), cellvars (name)
# class classes_between_that_use.Outer line 64: freevars (name)
# class classes_between_that_use.Outer.Inner line 66: freevars (name)
# function classes_between_that_use.Outer.Inner.reader line 68: args 1, varnames (self), freevars (name), flags NESTED
# class Plain line 72
# function Plain.<lambda> line 74: args 1, varnames (self)
# function Plain.default line 76: args 2, varnames (self, given)
# function of_bases line 79: args 2, varnames (Base, Meta, Derived)
# class of_bases.Derived line 80
# class GlobalMethod line 87
# function GlobalMethod.method line 89: qualname method, args 1, varnames (self, inner)
# function GlobalMethod.method.inner line 90: flags NESTED
# end
#   invisible = function 0 invisible
#   only_read = function 1 only_read
#   only_local = function 2 only_local
#   both = function 3 both
#   declared_global = function 4 declared_global
#   declared_nonlocal = function 5 declared_nonlocal
#   classes_between = function 6 classes_between
#   classes_between_that_use = function 7 classes_between_that_use
#   Plain = class 0 Plain {value: 1, reader: function 8 Plain.<lambda>, default: function 9 Plain.default defaults (1)}
#   of_bases = function 10 of_bases
#   method = function 11 method
#   GlobalMethod = class 1 GlobalMethod {}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function invisible line 6: varnames (Namespace), cellvars (name)
# class invisible.Namespace line 8: cellvars (__classdict__), freevars (name)
# function invisible.Namespace.reader line 11: args 1, varnames (self), freevars (name), flags NESTED METHOD
# function only_read line 15: args 1, varnames (name, Namespace), cellvars (name)
# class only_read.Namespace line 16: freevars (name)
# function only_local line 21: varnames (name, Namespace)
# class only_local.Namespace line 23
# function both line 28: args 1, varnames (name, Namespace), cellvars (name)
# class both.Namespace line 29: cellvars (__classdict__), freevars (name)
# function both.Namespace.reader line 31: args 1, varnames (self), freevars (name), flags NESTED METHOD
# function declared_global line 35: varnames (Namespace), cellvars (name)
# class declared_global.Namespace line 37: cellvars (__classdict__), freevars (name)
# function declared_global.Namespace.reader line 40: args 1, varnames (self), freevars (name), flags NESTED METHOD
# class declared_global.Namespace.Inner line 41: freevars (name)
# function declared_nonlocal line 46: varnames (Namespace), cellvars (name)
# class declared_nonlocal.Namespace line 48: cellvars (__classdict__), freevars (name)
# function declared_nonlocal.Namespace.reader line 51: args 1, varnames (self), freevars (name), flags NESTED METHOD
# function classes_between line 55: args 1, varnames (name, Outer), cellvars (name)
# class classes_between.Outer line 56: freevars (name)
# class classes_between.Outer.Inner line 57: cellvars (__classdict__), freevars (name)
# function classes_between.Outer.Inner.reader line 58: args 1, varnames (self), freevars (name), flags NESTED METHOD
# function classes_between_that_use line 63: args 1, varnames (name, Outer), cellvars (name)
# class classes_between_that_use.Outer line 64: freevars (name)
# class classes_between_that_use.Outer.Inner line 66: cellvars (__classdict__), freevars (name)
# function classes_between_that_use.Outer.Inner.reader line 68: args 1, varnames (self), freevars (name), flags NESTED METHOD
# class Plain line 72: cellvars (__classdict__)
# function Plain.<lambda> line 74: args 1, varnames (self), flags METHOD
# function Plain.default line 76: args 2, varnames (self, given), flags METHOD
# function of_bases line 79: args 2, varnames (Base, Meta, Derived)
# class of_bases.Derived line 80
# class GlobalMethod line 87: cellvars (__classdict__)
# function GlobalMethod.method line 89: qualname method, args 1, varnames (self, inner), flags METHOD
# function GlobalMethod.method.inner line 90: flags NESTED
# end
#   invisible = function 0 invisible
#   only_read = function 1 only_read
#   only_local = function 2 only_local
#   both = function 3 both
#   declared_global = function 4 declared_global
#   declared_nonlocal = function 5 declared_nonlocal
#   classes_between = function 6 classes_between
#   classes_between_that_use = function 7 classes_between_that_use
#   Plain = class 0 Plain {value: 1, reader: function 8 Plain.<lambda>, default: function 9 Plain.default defaults (1)}
#   of_bases = function 10 of_bases
#   method = function 11 method
#   GlobalMethod = class 1 GlobalMethod {}
# teardown
