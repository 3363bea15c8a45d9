# A function in a class that mentions `super` or `__class__` has the cell of the class free.
# why: Language Reference 3.3.3.6 (creating the class object)
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

class Simple:
    def calls(self): return super().calls()
    def names(self): return __class__
    def nested(self): return lambda: super


def deeper():
    class Inner:
        def method(self):
            def reader(): return super()
            return reader
    return Inner


class OwnNames:
    def parameter(self, super): return super
    def local(self):
        super = 1
        return lambda: super
    def own(self):
        __class__ = 1
        return lambda: __class__
    def taken(__class__): return lambda: (__class__, super)


def outside():
    return super, __class__


class InBody:
    stored = super


class Binds:
    __class__ = 1
    def reader(self): return __class__


def in_class_body():
    class Body:
        stored = __class__
        def method(self): return super()
    return Body


class Outer:
    class Inner:
        def reader(self): return __class__
    def reader(self): return __class__


class Method:
    def makes(self):
        class Inner:
            stored = __class__
        return Inner


class Writes:
    def writer(self):
        nonlocal __class__
        __class__ = 1
    def reader(self): return super()


class DeclaresGlobal:
    def a(self):
        global __class__
        return super()
    def b(self):
        global super
        return super


class OnlyAttribute:
    def method(self): return self.super()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Simple line 6: cellvars (__class__)
# function Simple.calls line 7: args 1, varnames (self), freevars (__class__)
# function Simple.names line 8: args 1, varnames (self), freevars (__class__)
# function Simple.nested line 9: args 1, varnames (self), freevars (__class__)
# function Simple.nested.<lambda> line 9: freevars (__class__), flags NESTED
# function deeper line 12: varnames (Inner), flags NOFREE
# class deeper.Inner line 13: cellvars (__class__)
# function deeper.Inner.method line 14: args 1, varnames (self, reader), freevars (__class__), flags NESTED
# function deeper.Inner.method.reader line 15: freevars (__class__), flags NESTED
# class OwnNames line 20: cellvars (__class__)
# function OwnNames.parameter line 21: args 2, varnames (self, super), freevars (__class__)
# function OwnNames.local line 22: args 1, varnames (self), cellvars (super), freevars (__class__)
# function OwnNames.local.<lambda> line 24: freevars (__class__, super), flags NESTED
# function OwnNames.own line 25: args 1, varnames (self), cellvars (__class__)
# function OwnNames.own.<lambda> line 27: freevars (__class__), flags NESTED
# function OwnNames.taken line 28: args 1, varnames (__class__), cellvars (__class__)
# function OwnNames.taken.<lambda> line 28: freevars (__class__), flags NESTED
# function outside line 31: flags NOFREE
# class InBody line 35: flags NOFREE
# class Binds line 39: cellvars (__class__)
# function Binds.reader line 41: args 1, varnames (self), freevars (__class__)
# function in_class_body line 44: varnames (Body), flags NOFREE
# class in_class_body.Body line 45: cellvars (__class__)
# function in_class_body.Body.method line 47: args 1, varnames (self), freevars (__class__), flags NESTED
# class Outer line 51: cellvars (__class__)
# class Outer.Inner line 52: cellvars (__class__)
# function Outer.Inner.reader line 53: args 1, varnames (self), freevars (__class__)
# function Outer.reader line 54: args 1, varnames (self), freevars (__class__)
# class Method line 57: cellvars (__class__)
# function Method.makes line 58: args 1, varnames (self, Inner), freevars (__class__)
# class Method.makes.Inner line 59: freevars (__class__)
# class Writes line 64: cellvars (__class__)
# function Writes.writer line 65: args 1, varnames (self), freevars (__class__)
# function Writes.reader line 68: args 1, varnames (self), freevars (__class__)
# class DeclaresGlobal line 71: cellvars (__class__)
# function DeclaresGlobal.a line 72: args 1, varnames (self), flags NOFREE
# function DeclaresGlobal.b line 75: args 1, varnames (self), freevars (__class__)
# class OnlyAttribute line 80: flags NOFREE
# function OnlyAttribute.method line 81: args 1, varnames (self), flags NOFREE
# not modelled line 39: class with __class__

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Simple line 6: cellvars (__class__)
# function Simple.calls line 7: args 1, varnames (self), freevars (__class__)
# function Simple.names line 8: args 1, varnames (self), freevars (__class__)
# function Simple.nested line 9: args 1, varnames (self), freevars (__class__)
# function Simple.nested.<lambda> line 9: freevars (__class__), flags NESTED
# function deeper line 12: varnames (Inner), flags NOFREE
# class deeper.Inner line 13: cellvars (__class__)
# function deeper.Inner.method line 14: args 1, varnames (self, reader), freevars (__class__), flags NESTED
# function deeper.Inner.method.reader line 15: freevars (__class__), flags NESTED
# class OwnNames line 20: cellvars (__class__)
# function OwnNames.parameter line 21: args 2, varnames (self, super), freevars (__class__)
# function OwnNames.local line 22: args 1, varnames (self), cellvars (super), freevars (__class__)
# function OwnNames.local.<lambda> line 24: freevars (__class__, super), flags NESTED
# function OwnNames.own line 25: args 1, varnames (self), cellvars (__class__)
# function OwnNames.own.<lambda> line 27: freevars (__class__), flags NESTED
# function OwnNames.taken line 28: args 1, varnames (__class__), cellvars (__class__)
# function OwnNames.taken.<lambda> line 28: freevars (__class__), flags NESTED
# function outside line 31: flags NOFREE
# class InBody line 35: flags NOFREE
# class Binds line 39: cellvars (__class__)
# function Binds.reader line 41: args 1, varnames (self), freevars (__class__)
# function in_class_body line 44: varnames (Body), flags NOFREE
# class in_class_body.Body line 45: cellvars (__class__)
# function in_class_body.Body.method line 47: args 1, varnames (self), freevars (__class__), flags NESTED
# class Outer line 51: cellvars (__class__)
# class Outer.Inner line 52: cellvars (__class__)
# function Outer.Inner.reader line 53: args 1, varnames (self), freevars (__class__)
# function Outer.reader line 54: args 1, varnames (self), freevars (__class__)
# class Method line 57: cellvars (__class__)
# function Method.makes line 58: args 1, varnames (self, Inner), freevars (__class__)
# class Method.makes.Inner line 59: freevars (__class__)
# class Writes line 64: cellvars (__class__)
# function Writes.writer line 65: args 1, varnames (self), freevars (__class__)
# function Writes.reader line 68: args 1, varnames (self), freevars (__class__)
# class DeclaresGlobal line 71: cellvars (__class__)
# function DeclaresGlobal.a line 72: args 1, varnames (self), flags NOFREE
# function DeclaresGlobal.b line 75: args 1, varnames (self), freevars (__class__)
# class OnlyAttribute line 80: flags NOFREE
# function OnlyAttribute.method line 81: args 1, varnames (self), flags NOFREE
# not modelled line 39: class with __class__

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Simple line 6: cellvars (__class__)
# function Simple.calls line 7: args 1, varnames (self), freevars (__class__)
# function Simple.names line 8: args 1, varnames (self), freevars (__class__)
# function Simple.nested line 9: args 1, varnames (self), freevars (__class__)
# function Simple.nested.<lambda> line 9: freevars (__class__), flags NESTED
# function deeper line 12: varnames (Inner)
# class deeper.Inner line 13: cellvars (__class__)
# function deeper.Inner.method line 14: args 1, varnames (self, reader), freevars (__class__), flags NESTED
# function deeper.Inner.method.reader line 15: freevars (__class__), flags NESTED
# class OwnNames line 20: cellvars (__class__)
# function OwnNames.parameter line 21: args 2, varnames (self, super), freevars (__class__)
# function OwnNames.local line 22: args 1, varnames (self), cellvars (super), freevars (__class__)
# function OwnNames.local.<lambda> line 24: freevars (__class__, super), flags NESTED
# function OwnNames.own line 25: args 1, varnames (self), cellvars (__class__)
# function OwnNames.own.<lambda> line 27: freevars (__class__), flags NESTED
# function OwnNames.taken line 28: args 1, varnames (__class__), cellvars (__class__)
# function OwnNames.taken.<lambda> line 28: freevars (__class__), flags NESTED
# function outside line 31
# class InBody line 35
# class Binds line 39: cellvars (__class__)
# function Binds.reader line 41: args 1, varnames (self), freevars (__class__)
# function in_class_body line 44: varnames (Body)
# class in_class_body.Body line 45: cellvars (__class__)
# function in_class_body.Body.method line 47: args 1, varnames (self), freevars (__class__), flags NESTED
# class Outer line 51: cellvars (__class__)
# class Outer.Inner line 52: cellvars (__class__)
# function Outer.Inner.reader line 53: args 1, varnames (self), freevars (__class__)
# function Outer.reader line 54: args 1, varnames (self), freevars (__class__)
# class Method line 57: cellvars (__class__)
# function Method.makes line 58: args 1, varnames (self, Inner), freevars (__class__)
# class Method.makes.Inner line 59: freevars (__class__)
# class Writes line 64: cellvars (__class__)
# function Writes.writer line 65: args 1, varnames (self), freevars (__class__)
# function Writes.reader line 68: args 1, varnames (self), freevars (__class__)
# class DeclaresGlobal line 71: cellvars (__class__)
# function DeclaresGlobal.a line 72: args 1, varnames (self)
# function DeclaresGlobal.b line 75: args 1, varnames (self), freevars (__class__)
# class OnlyAttribute line 80
# function OnlyAttribute.method line 81: args 1, varnames (self)
# not modelled line 39: class with __class__

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Simple line 6: cellvars (__class__, __classdict__)
# function Simple.calls line 7: args 1, varnames (self), freevars (__class__), flags METHOD
# function Simple.names line 8: args 1, varnames (self), freevars (__class__), flags METHOD
# function Simple.nested line 9: args 1, varnames (self), freevars (__class__), flags METHOD
# function Simple.nested.<lambda> line 9: freevars (__class__), flags NESTED
# function deeper line 12: varnames (Inner)
# class deeper.Inner line 13: cellvars (__class__, __classdict__)
# function deeper.Inner.method line 14: args 1, varnames (self, reader), freevars (__class__), flags NESTED METHOD
# function deeper.Inner.method.reader line 15: freevars (__class__), flags NESTED
# class OwnNames line 20: cellvars (__class__, __classdict__)
# function OwnNames.parameter line 21: args 2, varnames (self, super), freevars (__class__), flags METHOD
# function OwnNames.local line 22: args 1, varnames (self), cellvars (super), freevars (__class__), flags METHOD
# function OwnNames.local.<lambda> line 24: freevars (__class__, super), flags NESTED
# function OwnNames.own line 25: args 1, varnames (self), cellvars (__class__), flags METHOD
# function OwnNames.own.<lambda> line 27: freevars (__class__), flags NESTED
# function OwnNames.taken line 28: args 1, varnames (__class__), cellvars (__class__), flags METHOD
# function OwnNames.taken.<lambda> line 28: freevars (__class__), flags NESTED
# function outside line 31
# class InBody line 35
# class Binds line 39: cellvars (__class__, __classdict__)
# function Binds.reader line 41: args 1, varnames (self), freevars (__class__), flags METHOD
# function in_class_body line 44: varnames (Body)
# class in_class_body.Body line 45: cellvars (__class__, __classdict__)
# function in_class_body.Body.method line 47: args 1, varnames (self), freevars (__class__), flags NESTED METHOD
# class Outer line 51: cellvars (__class__, __classdict__)
# class Outer.Inner line 52: cellvars (__class__, __classdict__)
# function Outer.Inner.reader line 53: args 1, varnames (self), freevars (__class__), flags METHOD
# function Outer.reader line 54: args 1, varnames (self), freevars (__class__), flags METHOD
# class Method line 57: cellvars (__class__, __classdict__)
# function Method.makes line 58: args 1, varnames (self, Inner), freevars (__class__), flags METHOD
# class Method.makes.Inner line 59: freevars (__class__)
# class Writes line 64: cellvars (__class__, __classdict__)
# function Writes.writer line 65: args 1, varnames (self), freevars (__class__), flags METHOD
# function Writes.reader line 68: args 1, varnames (self), freevars (__class__), flags METHOD
# class DeclaresGlobal line 71: cellvars (__class__, __classdict__)
# function DeclaresGlobal.a line 72: args 1, varnames (self), flags METHOD
# function DeclaresGlobal.b line 75: args 1, varnames (self), freevars (__class__), flags METHOD
# class OnlyAttribute line 80: cellvars (__classdict__)
# function OnlyAttribute.method line 81: args 1, varnames (self), flags METHOD
# not modelled line 39: class with __class__
