# Private names are mangled with the name of the innermost class, wherever they stand for a variable.
# why: Language Reference 6.2.1 (identifiers, private name mangling)
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

class K:
    __attribute = 1
    def method(self, __p, *__args, __k=1, **__kw):
        __local = 1
        def __inner(): return __p, __args, __k, __kw, __local, self.__attribute, __missing
        import __module, __package.__part
        from source import __taken
        import other as __renamed
        global __shared
        __shared = 1
        for __turn in []: pass
        try: pass
        except KeyError as __error: pass
        return [__c for __c in __turn]


class __:
    def method(self, __p): return __p


class _K__:
    def method(self, __p): return __p


class __K:
    def method(self, __p): return __p


class Unmangled:
    def method(self, __p__, __q_, ___r): return __p__, __q_, ___r


class A:
    class B:
        def reader(self): return __x
    def makes(self):
        class __C:
            def reader(self): return __x
        return __C
    def deeper(self):
        return lambda: __x


def through_nonlocal():
    _K__x = 1
    class K:
        def method(self):
            nonlocal __x
            __x = 2
            return __x
    return K


class Names:
    def __method(self): pass
    class __Nested:
        def method(self): pass
    def makes(self):
        def __helper():
            class __Local:
                __z = 1
            return __Local
        return __helper


class _é__é:
    def method(self, __x): return __x


class Captures:
    def method(self, it):
        return [lambda: __x for __x in it]

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class K line 6: flags NOFREE
# function K.method line 8: args 2, kwonly 1, varnames (self, _K__p, _K__k, _K__args, _K__kw, _K__inner, _K__module, _K__package, _K__taken, _K__renamed, _K__turn, _K__error), cellvars (_K__args, _K__k, _K__kw, _K__local, _K__p, self), flags VARARGS VARKEYWORDS
# function K.method.__inner line 10: freevars (_K__args, _K__k, _K__kw, _K__local, _K__p, self), flags NESTED
# function K.method.<listcomp> line 19: args 1, varnames (.0, _K__c), flags NESTED NOFREE
# class __ line 22: flags NOFREE
# function __.method line 23: args 2, varnames (self, __p), flags NOFREE
# class _K__ line 26: flags NOFREE
# function _K__.method line 27: args 2, varnames (self, _K____p), flags NOFREE
# class __K line 30: flags NOFREE
# function __K.method line 31: args 2, varnames (self, _K__p), flags NOFREE
# class Unmangled line 34: flags NOFREE
# function Unmangled.method line 35: args 4, varnames (self, __p__, _Unmangled__q_, _Unmangled___r), flags NOFREE
# class A line 38: flags NOFREE
# class A.B line 39: flags NOFREE
# function A.B.reader line 40: args 1, varnames (self), flags NOFREE
# function A.makes line 41: args 1, varnames (self, _A__C), flags NOFREE
# class A.makes.__C line 42: flags NOFREE
# function A.makes.__C.reader line 43: args 1, varnames (self), flags NESTED NOFREE
# function A.deeper line 45: args 1, varnames (self), flags NOFREE
# function A.deeper.<lambda> line 46: flags NESTED NOFREE
# function through_nonlocal line 49: varnames (K), cellvars (_K__x)
# class through_nonlocal.K line 51: freevars (_K__x)
# function through_nonlocal.K.method line 52: args 1, varnames (self), freevars (_K__x), flags NESTED
# class Names line 59: flags NOFREE
# function Names.__method line 60: args 1, varnames (self), flags NOFREE
# class Names.__Nested line 61: flags NOFREE
# function Names.__Nested.method line 62: args 1, varnames (self), flags NOFREE
# function Names.makes line 63: args 1, varnames (self, _Names__helper), flags NOFREE
# function Names.makes.__helper line 64: varnames (_Names__Local), flags NESTED NOFREE
# class Names.makes.__helper.__Local line 65: flags NOFREE
# class _é__é line 71: flags NOFREE
# function _é__é.method line 72: args 2, varnames (self, _é__é__x), flags NOFREE
# class Captures line 75: flags NOFREE
# function Captures.method line 76: args 2, varnames (self, it), flags NOFREE
# function Captures.method.<listcomp> line 77: args 1, varnames (.0), cellvars (_Captures__x), flags NESTED
# function Captures.method.<listcomp>.<lambda> line 77: freevars (_Captures__x), flags NESTED
# end
#   K = class 0 K {_K__attribute: 1, method: function 0 K.method kwdefaults (_K__k: 1)}
#   _K__ = class 1 _K__ {method: function 1 _K__.method}
#   __K = class 2 __K {method: function 2 __K.method}
#   Unmangled = class 3 Unmangled {method: function 3 Unmangled.method}
#   A = class 4 A {B: class 5 A.B {reader: function 4 A.B.reader}, makes: function 5 A.makes, deeper: function 6 A.deeper}
#   through_nonlocal = function 7 through_nonlocal
#   Names = class 6 Names {_Names__method: function 8 Names.__method, _Names__Nested: class 7 Names.__Nested {method: function 9 Names.__Nested.method}, makes: function 10 Names.makes}
#   _é__é = class 8 _é__é {method: function 11 _é__é.method}
#   Captures = class 9 Captures {method: function 12 Captures.method}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class K line 6: flags NOFREE
# function K.method line 8: args 2, kwonly 1, varnames (self, _K__p, _K__k, _K__args, _K__kw, _K__inner, _K__module, _K__package, _K__taken, _K__renamed, _K__turn, _K__error), cellvars (_K__args, _K__k, _K__kw, _K__local, _K__p, self), flags VARARGS VARKEYWORDS
# function K.method.__inner line 10: freevars (_K__args, _K__k, _K__kw, _K__local, _K__p, self), flags NESTED
# function K.method.<listcomp> line 19: args 1, varnames (.0, _K__c), flags NESTED NOFREE
# class __ line 22: flags NOFREE
# function __.method line 23: args 2, varnames (self, __p), flags NOFREE
# class _K__ line 26: flags NOFREE
# function _K__.method line 27: args 2, varnames (self, _K____p), flags NOFREE
# class __K line 30: flags NOFREE
# function __K.method line 31: args 2, varnames (self, _K__p), flags NOFREE
# class Unmangled line 34: flags NOFREE
# function Unmangled.method line 35: args 4, varnames (self, __p__, _Unmangled__q_, _Unmangled___r), flags NOFREE
# class A line 38: flags NOFREE
# class A.B line 39: flags NOFREE
# function A.B.reader line 40: args 1, varnames (self), flags NOFREE
# function A.makes line 41: args 1, varnames (self, _A__C), flags NOFREE
# class A.makes.__C line 42: flags NOFREE
# function A.makes.__C.reader line 43: args 1, varnames (self), flags NESTED NOFREE
# function A.deeper line 45: args 1, varnames (self), flags NOFREE
# function A.deeper.<lambda> line 46: flags NESTED NOFREE
# function through_nonlocal line 49: varnames (K), cellvars (_K__x)
# class through_nonlocal.K line 51: freevars (_K__x)
# function through_nonlocal.K.method line 52: args 1, varnames (self), freevars (_K__x), flags NESTED
# class Names line 59: flags NOFREE
# function Names.__method line 60: args 1, varnames (self), flags NOFREE
# class Names.__Nested line 61: flags NOFREE
# function Names.__Nested.method line 62: args 1, varnames (self), flags NOFREE
# function Names.makes line 63: args 1, varnames (self, _Names__helper), flags NOFREE
# function Names.makes.__helper line 64: varnames (_Names__Local), flags NESTED NOFREE
# class Names.makes.__helper.__Local line 65: flags NOFREE
# class _é__é line 71: flags NOFREE
# function _é__é.method line 72: args 2, varnames (self, _é__é__x), flags NOFREE
# class Captures line 75: flags NOFREE
# function Captures.method line 76: args 2, varnames (self, it), flags NOFREE
# function Captures.method.<listcomp> line 77: args 1, varnames (.0), cellvars (_Captures__x), flags NESTED
# function Captures.method.<listcomp>.<lambda> line 77: freevars (_Captures__x), flags NESTED
# end
#   K = class 0 K {_K__attribute: 1, method: function 0 K.method kwdefaults (_K__k: 1)}
#   _K__ = class 1 _K__ {method: function 1 _K__.method}
#   __K = class 2 __K {method: function 2 __K.method}
#   Unmangled = class 3 Unmangled {method: function 3 Unmangled.method}
#   A = class 4 A {B: class 5 A.B {reader: function 4 A.B.reader}, makes: function 5 A.makes, deeper: function 6 A.deeper}
#   through_nonlocal = function 7 through_nonlocal
#   Names = class 6 Names {_Names__method: function 8 Names.__method, _Names__Nested: class 7 Names.__Nested {method: function 9 Names.__Nested.method}, makes: function 10 Names.makes}
#   _é__é = class 8 _é__é {method: function 11 _é__é.method}
#   Captures = class 9 Captures {method: function 12 Captures.method}
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# class K line 6
# function K.method line 8: args 2, kwonly 1, varnames (self, _K__p, _K__k, _K__args, _K__kw, _K__inner, _K__module, _K__package, _K__taken, _K__renamed, _K__turn, _K__error), cellvars (self, _K__p, _K__k, _K__args, _K__kw, _K__local), flags VARARGS VARKEYWORDS
# function K.method.__inner line 10: freevars (_K__args, _K__k, _K__kw, _K__local, _K__p, self), flags NESTED
# function K.method.<listcomp> line 19: args 1, varnames (.0, _K__c), flags NESTED
# class __ line 22
# function __.method line 23: args 2, varnames (self, __p)
# class _K__ line 26
# function _K__.method line 27: args 2, varnames (self, _K____p)
# class __K line 30
# function __K.method line 31: args 2, varnames (self, _K__p)
# class Unmangled line 34
# function Unmangled.method line 35: args 4, varnames (self, __p__, _Unmangled__q_, _Unmangled___r)
# class A line 38
# class A.B line 39
# function A.B.reader line 40: args 1, varnames (self)
# function A.makes line 41: args 1, varnames (self, _A__C)
# class A.makes.__C line 42
# function A.makes.__C.reader line 43: args 1, varnames (self), flags NESTED
# function A.deeper line 45: args 1, varnames (self)
# function A.deeper.<lambda> line 46: flags NESTED
# function through_nonlocal line 49: varnames (K), cellvars (_K__x)
# class through_nonlocal.K line 51: freevars (_K__x)
# function through_nonlocal.K.method line 52: args 1, varnames (self), freevars (_K__x), flags NESTED
# class Names line 59
# function Names.__method line 60: args 1, varnames (self)
# class Names.__Nested line 61
# function Names.__Nested.method line 62: args 1, varnames (self)
# function Names.makes line 63: args 1, varnames (self, _Names__helper)
# function Names.makes.__helper line 64: varnames (_Names__Local), flags NESTED
# class Names.makes.__helper.__Local line 65
# class _é__é line 71
# function _é__é.method line 72: args 2, varnames (self, _é__é__x)
# class Captures line 75
# function Captures.method line 76: args 2, varnames (self, it)
# function Captures.method.<listcomp> line 77: args 1, varnames (.0), cellvars (_Captures__x), flags NESTED
# function Captures.method.<listcomp>.<lambda> line 77: freevars (_Captures__x), flags NESTED
# end
#   K = class 0 K {_K__attribute: 1, method: function 0 K.method kwdefaults (_K__k: 1)}
#   _K__ = class 1 _K__ {method: function 1 _K__.method}
#   __K = class 2 __K {method: function 2 __K.method}
#   Unmangled = class 3 Unmangled {method: function 3 Unmangled.method}
#   A = class 4 A {B: class 5 A.B {reader: function 4 A.B.reader}, makes: function 5 A.makes, deeper: function 6 A.deeper}
#   through_nonlocal = function 7 through_nonlocal
#   Names = class 6 Names {_Names__method: function 8 Names.__method, _Names__Nested: class 7 Names.__Nested {method: function 9 Names.__Nested.method}, makes: function 10 Names.makes}
#   _é__é = class 8 _é__é {method: function 11 _é__é.method}
#   Captures = class 9 Captures {method: function 12 Captures.method}
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# class K line 6
# function K.method line 8: args 2, kwonly 1, varnames (self, _K__p, _K__k, _K__args, _K__kw, _K__inner, _K__module, _K__package, _K__taken, _K__renamed, _K__turn, _K__error, _K__c), cellvars (self, _K__p, _K__k, _K__args, _K__kw, _K__local), flags VARARGS VARKEYWORDS
# function K.method.__inner line 10: freevars (_K__args, _K__k, _K__kw, _K__local, _K__p, self), flags NESTED
# class __ line 22
# function __.method line 23: args 2, varnames (self, __p)
# class _K__ line 26
# function _K__.method line 27: args 2, varnames (self, _K____p)
# class __K line 30
# function __K.method line 31: args 2, varnames (self, _K__p)
# class Unmangled line 34
# function Unmangled.method line 35: args 4, varnames (self, __p__, _Unmangled__q_, _Unmangled___r)
# class A line 38
# class A.B line 39
# function A.B.reader line 40: args 1, varnames (self)
# function A.makes line 41: args 1, varnames (self, _A__C)
# class A.makes.__C line 42
# function A.makes.__C.reader line 43: args 1, varnames (self), flags NESTED
# function A.deeper line 45: args 1, varnames (self)
# function A.deeper.<lambda> line 46: flags NESTED
# function through_nonlocal line 49: varnames (K), cellvars (_K__x)
# class through_nonlocal.K line 51: freevars (_K__x)
# function through_nonlocal.K.method line 52: args 1, varnames (self), freevars (_K__x), flags NESTED
# class Names line 59
# function Names.__method line 60: args 1, varnames (self)
# class Names.__Nested line 61
# function Names.__Nested.method line 62: args 1, varnames (self)
# function Names.makes line 63: args 1, varnames (self, _Names__helper)
# function Names.makes.__helper line 64: varnames (_Names__Local), flags NESTED
# class Names.makes.__helper.__Local line 65
# class _é__é line 71
# function _é__é.method line 72: args 2, varnames (self, _é__é__x)
# class Captures line 75
# function Captures.method line 76: args 2, varnames (self, it, _Captures__x), cellvars (_Captures__x)
# function Captures.method.<lambda> line 77: freevars (_Captures__x), flags NESTED
# end
#   K = class 0 K {_K__attribute: 1, method: function 0 K.method kwdefaults (_K__k: 1)}
#   _K__ = class 1 _K__ {method: function 1 _K__.method}
#   __K = class 2 __K {method: function 2 __K.method}
#   Unmangled = class 3 Unmangled {method: function 3 Unmangled.method}
#   A = class 4 A {B: class 5 A.B {reader: function 4 A.B.reader}, makes: function 5 A.makes, deeper: function 6 A.deeper}
#   through_nonlocal = function 7 through_nonlocal
#   Names = class 6 Names {_Names__method: function 8 Names.__method, _Names__Nested: class 7 Names.__Nested {method: function 9 Names.__Nested.method}, makes: function 10 Names.makes}
#   _é__é = class 8 _é__é {method: function 11 _é__é.method}
#   Captures = class 9 Captures {method: function 12 Captures.method}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class K line 6: cellvars (__classdict__)
# function K.method line 8: args 2, kwonly 1, varnames (self, _K__p, _K__k, _K__args, _K__kw, _K__inner, _K__module, _K__package, _K__taken, _K__renamed, _K__turn, _K__error, _K__c), cellvars (self, _K__p, _K__k, _K__args, _K__kw, _K__local), flags VARARGS VARKEYWORDS METHOD
# function K.method.__inner line 10: freevars (_K__args, _K__k, _K__kw, _K__local, _K__p, self), flags NESTED
# class __ line 22: cellvars (__classdict__)
# function __.method line 23: args 2, varnames (self, __p), flags METHOD
# class _K__ line 26: cellvars (__classdict__)
# function _K__.method line 27: args 2, varnames (self, _K____p), flags METHOD
# class __K line 30: cellvars (__classdict__)
# function __K.method line 31: args 2, varnames (self, _K__p), flags METHOD
# class Unmangled line 34: cellvars (__classdict__)
# function Unmangled.method line 35: args 4, varnames (self, __p__, _Unmangled__q_, _Unmangled___r), flags METHOD
# class A line 38: cellvars (__classdict__)
# class A.B line 39: cellvars (__classdict__)
# function A.B.reader line 40: args 1, varnames (self), flags METHOD
# function A.makes line 41: args 1, varnames (self, _A__C), flags METHOD
# class A.makes.__C line 42: cellvars (__classdict__)
# function A.makes.__C.reader line 43: args 1, varnames (self), flags NESTED METHOD
# function A.deeper line 45: args 1, varnames (self), flags METHOD
# function A.deeper.<lambda> line 46: flags NESTED
# function through_nonlocal line 49: varnames (K), cellvars (_K__x)
# class through_nonlocal.K line 51: cellvars (__classdict__), freevars (_K__x)
# function through_nonlocal.K.method line 52: args 1, varnames (self), freevars (_K__x), flags NESTED METHOD
# class Names line 59: cellvars (__classdict__)
# function Names.__method line 60: args 1, varnames (self), flags METHOD
# class Names.__Nested line 61: cellvars (__classdict__)
# function Names.__Nested.method line 62: args 1, varnames (self), flags METHOD
# function Names.makes line 63: args 1, varnames (self, _Names__helper), flags METHOD
# function Names.makes.__helper line 64: varnames (_Names__Local), flags NESTED
# class Names.makes.__helper.__Local line 65
# class _é__é line 71: cellvars (__classdict__)
# function _é__é.method line 72: args 2, varnames (self, _é__é__x), flags METHOD
# class Captures line 75: cellvars (__classdict__)
# function Captures.method line 76: args 2, varnames (self, it, _Captures__x), cellvars (_Captures__x), flags METHOD
# function Captures.method.<lambda> line 77: freevars (_Captures__x), flags NESTED
# end
#   K = class 0 K {_K__attribute: 1, method: function 0 K.method kwdefaults (_K__k: 1)}
#   _K__ = class 1 _K__ {method: function 1 _K__.method}
#   __K = class 2 __K {method: function 2 __K.method}
#   Unmangled = class 3 Unmangled {method: function 3 Unmangled.method}
#   A = class 4 A {B: class 5 A.B {reader: function 4 A.B.reader}, makes: function 5 A.makes, deeper: function 6 A.deeper}
#   through_nonlocal = function 7 through_nonlocal
#   Names = class 6 Names {_Names__method: function 8 Names.__method, _Names__Nested: class 7 Names.__Nested {method: function 9 Names.__Nested.method}, makes: function 10 Names.makes}
#   _é__é = class 8 _é__é {method: function 11 _é__é.method}
#   Captures = class 9 Captures {method: function 12 Captures.method}
# teardown
