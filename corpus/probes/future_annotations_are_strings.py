# Under the future import annotations open no scopes; before 3.10 they still capture names.
# why: PEP 563; bpo-42725
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

from __future__ import annotations

x: int


def outer(T):
    def inner(a: T, b: (lambda: T), c: [q for q in T]) -> T:
        z: T
        return a
    class C:
        x: T
        y: (yy for yy in T)
    return inner


class Annotated:
    x: int
    def m(self, a: int): pass


class Methods:
    def m(self): pass


class Branch:
    if 1:
        y: int

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE FUTURE_ANNOTATIONS
# function outer line 11: args 1, varnames (T, inner, C), cellvars (T), flags FUTURE_ANNOTATIONS
# function outer.inner line 12: args 3, varnames (a, b, c), freevars (T), flags NESTED FUTURE_ANNOTATIONS
# class outer.C line 15: freevars (T), flags FUTURE_ANNOTATIONS
# class Annotated line 21: flags NOFREE FUTURE_ANNOTATIONS
# function Annotated.m line 23: args 2, varnames (self, a), flags NOFREE FUTURE_ANNOTATIONS
# class Methods line 26: flags NOFREE FUTURE_ANNOTATIONS
# function Methods.m line 27: args 1, varnames (self), flags NOFREE FUTURE_ANNOTATIONS
# class Branch line 30: flags NOFREE FUTURE_ANNOTATIONS
# end
#   annotations = <_Feature>
#   outer = function 0 outer
#   Annotated = class 0 Annotated {m: function 1 Annotated.m}
#   Methods = class 1 Methods {m: function 2 Methods.m}
#   Branch = class 2 Branch {}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE FUTURE_ANNOTATIONS
# function outer line 11: args 1, varnames (T, inner, C), flags NOFREE FUTURE_ANNOTATIONS
# function outer.inner line 12: args 3, varnames (a, b, c), flags NESTED NOFREE FUTURE_ANNOTATIONS
# class outer.C line 15: flags NOFREE FUTURE_ANNOTATIONS
# class Annotated line 21: flags NOFREE FUTURE_ANNOTATIONS
# function Annotated.m line 23: args 2, varnames (self, a), flags NOFREE FUTURE_ANNOTATIONS
# class Methods line 26: flags NOFREE FUTURE_ANNOTATIONS
# function Methods.m line 27: args 1, varnames (self), flags NOFREE FUTURE_ANNOTATIONS
# class Branch line 30: flags NOFREE FUTURE_ANNOTATIONS
# end
#   annotations = <_Feature>
#   outer = function 0 outer
#   Annotated = class 0 Annotated {m: function 1 Annotated.m}
#   Methods = class 1 Methods {m: function 2 Methods.m}
#   Branch = class 2 Branch {}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1: flags FUTURE_ANNOTATIONS
# function outer line 11: args 1, varnames (T, inner, C), flags FUTURE_ANNOTATIONS
# function outer.inner line 12: args 3, varnames (a, b, c), flags NESTED FUTURE_ANNOTATIONS
# class outer.C line 15: flags FUTURE_ANNOTATIONS
# class Annotated line 21: flags FUTURE_ANNOTATIONS
# function Annotated.m line 23: args 2, varnames (self, a), flags FUTURE_ANNOTATIONS
# class Methods line 26: flags FUTURE_ANNOTATIONS
# function Methods.m line 27: args 1, varnames (self), flags FUTURE_ANNOTATIONS
# class Branch line 30: flags FUTURE_ANNOTATIONS
# end
#   annotations = <_Feature>
#   outer = function 0 outer
#   Annotated = class 0 Annotated {m: function 1 Annotated.m}
#   Methods = class 1 Methods {m: function 2 Methods.m}
#   Branch = class 2 Branch {}
# teardown

# === expected, format 1: 3.14
# module <module> line 1: cellvars (__conditional_annotations__), flags FUTURE_ANNOTATIONS
# function outer line 11: args 1, varnames (T, inner, C), flags FUTURE_ANNOTATIONS
# function outer.__annotate__ line 12: args 1, posonly 1, varnames (format), flags NESTED FUTURE_ANNOTATIONS
# function outer.inner line 12: args 3, varnames (a, b, c), flags NESTED FUTURE_ANNOTATIONS
# class outer.C line 15: flags FUTURE_ANNOTATIONS
# class Annotated line 21: flags FUTURE_ANNOTATIONS
# function Annotated.__annotate__ line 23: args 1, posonly 1, varnames (format), flags FUTURE_ANNOTATIONS
# function Annotated.m line 23: args 2, varnames (self, a), flags FUTURE_ANNOTATIONS METHOD
# class Methods line 26: flags FUTURE_ANNOTATIONS
# function Methods.m line 27: args 1, varnames (self), flags FUTURE_ANNOTATIONS METHOD
# class Branch line 30: cellvars (__conditional_annotations__), flags FUTURE_ANNOTATIONS
# end
#   annotations = <_Feature>
#   outer = function 0 outer
#   Annotated = class 0 Annotated {m: function 1 Annotated.m}
#   Methods = class 1 Methods {m: function 2 Methods.m}
#   Branch = class 2 Branch {}
# teardown

# === expected, format 1: 3.15
# module <module> line 1: cellvars (__conditional_annotations__), flags FUTURE_ANNOTATIONS
# function outer line 11: args 1, varnames (T, inner, C), flags FUTURE_ANNOTATIONS
# function outer.__annotate__ line 12: qualname outer.<locals>.inner.__annotate__, args 1, posonly 1, varnames (format), flags NESTED FUTURE_ANNOTATIONS
# function outer.inner line 12: args 3, varnames (a, b, c), flags NESTED FUTURE_ANNOTATIONS
# class outer.C line 15: flags FUTURE_ANNOTATIONS
# class Annotated line 21: flags FUTURE_ANNOTATIONS
# function Annotated.__annotate__ line 23: qualname Annotated.m.__annotate__, args 1, posonly 1, varnames (format), flags FUTURE_ANNOTATIONS
# function Annotated.m line 23: args 2, varnames (self, a), flags FUTURE_ANNOTATIONS METHOD
# class Methods line 26: flags FUTURE_ANNOTATIONS
# function Methods.m line 27: args 1, varnames (self), flags FUTURE_ANNOTATIONS METHOD
# class Branch line 30: cellvars (__conditional_annotations__), flags FUTURE_ANNOTATIONS
# end
#   annotations = <_Feature>
#   outer = function 0 outer
#   Annotated = class 0 Annotated {m: function 1 Annotated.m}
#   Methods = class 1 Methods {m: function 2 Methods.m}
#   Branch = class 2 Branch {}
# teardown
