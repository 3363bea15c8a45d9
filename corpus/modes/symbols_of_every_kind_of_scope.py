# Symbol tables say of each name what the scopes say.
# why: Library Reference, symtable; Language Reference 4.2, Naming and binding
# found: written by hand
# versions: 3.8 to 3.15
# mode: symtable

import a.b as q, c.d
from e import f as g

x: int = 1
(y): int
z: str


def outer(a, *b, k=x, **kw) -> z:
    global made, walrus
    made = 1
    counted = a

    def inner():
        nonlocal counted
        counted += 1
        return lambda m=a: (m, kw)

    [walrus := i for i in b]
    return [i + a for i in b if (found := i)], (j for j in b for i in j)


class C(x):
    x = 1
    __p = x

    def m(self, __p: x):
        return super().y, __class__, self.__p, __p

    l = [x for x in z for __q in x]


def f():
    def g():
        class D:
            x
            h = [lambda: x for y in h]

        return h

    h = x = 1
    del x
    try:
        pass
    except E as x:
        u: int
        with x as (v, [w]):
            made

# === expected, format 1: 3.8 to 3.9
# module <module> line 7: flags NOFREE
# function outer line 15: args 1, kwonly 1, varnames (a, k, b, kw, inner), cellvars (a, counted, found, kw), flags VARARGS VARKEYWORDS
# function outer.inner line 20: freevars (a, counted, kw), flags NESTED
# function outer.inner.<lambda> line 23: args 1, varnames (m), freevars (kw), flags NESTED
# function outer.<listcomp> line 25: args 1, varnames (.0, i), flags NESTED NOFREE
# function outer.<genexpr> line 26: args 1, varnames (.0, j, i), flags NESTED GENERATOR NOFREE
# function outer.<listcomp> line 26: args 1, varnames (.0, i), freevars (a, found), flags NESTED
# class C line 29: cellvars (__class__)
# function C.m line 33: args 2, varnames (self, _C__p), freevars (__class__)
# function C.<listcomp> line 36: args 1, varnames (.0, x, _C__q), flags NOFREE
# function f line 39: varnames (g, v, w), cellvars (h, x)
# function f.g line 40: varnames (D), freevars (h, x), flags NESTED
# class f.g.D line 41: freevars (x)
# function f.g.D.<listcomp> line 43: args 1, varnames (.0, y), freevars (x), flags NESTED
# function f.g.D.<listcomp>.<lambda> line 43: freevars (x), flags NESTED
# not modelled line 7: import of a.b

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 15: args 1, kwonly 1, varnames (a, k, b, kw, inner), cellvars (a, counted, found, kw), flags VARARGS VARKEYWORDS
# function outer.inner line 20: freevars (a, counted, kw), flags NESTED
# function outer.inner.<lambda> line 23: args 1, varnames (m), freevars (kw), flags NESTED
# function outer.<listcomp> line 25: args 1, varnames (.0, i), flags NESTED NOFREE
# function outer.<genexpr> line 26: args 1, varnames (.0, j, i), flags NESTED GENERATOR NOFREE
# function outer.<listcomp> line 26: args 1, varnames (.0, i), freevars (a, found), flags NESTED
# class C line 29: cellvars (__class__)
# function C.m line 33: args 2, varnames (self, _C__p), freevars (__class__)
# function C.<listcomp> line 36: args 1, varnames (.0, x, _C__q), flags NOFREE
# function f line 39: varnames (g, v, w), cellvars (h, x)
# function f.g line 40: varnames (D), freevars (h, x), flags NESTED
# class f.g.D line 41: freevars (x)
# function f.g.D.<listcomp> line 43: args 1, varnames (.0, y), freevars (x), flags NESTED
# function f.g.D.<listcomp>.<lambda> line 43: freevars (x), flags NESTED
# not modelled line 7: import of a.b

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 15: args 1, kwonly 1, varnames (a, k, b, kw, inner), cellvars (a, kw, counted, found), flags VARARGS VARKEYWORDS
# function outer.inner line 20: freevars (a, counted, kw), flags NESTED
# function outer.inner.<lambda> line 23: args 1, varnames (m), freevars (kw), flags NESTED
# function outer.<listcomp> line 25: args 1, varnames (.0, i), flags NESTED
# function outer.<genexpr> line 26: args 1, varnames (.0, j, i), flags NESTED GENERATOR
# function outer.<listcomp> line 26: args 1, varnames (.0, i), freevars (a, found), flags NESTED
# class C line 29: cellvars (__class__)
# function C.m line 33: args 2, varnames (self, _C__p), freevars (__class__)
# function C.<listcomp> line 36: args 1, varnames (.0, x, _C__q)
# function f line 39: varnames (g, v, w), cellvars (h, x)
# function f.g line 40: varnames (D), freevars (h, x), flags NESTED
# class f.g.D line 41: freevars (x)
# function f.g.D.<listcomp> line 43: args 1, varnames (.0, y), freevars (x), flags NESTED
# function f.g.D.<listcomp>.<lambda> line 43: freevars (x), flags NESTED
# not modelled line 7: import of a.b

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function outer line 15: args 1, kwonly 1, varnames (a, k, b, kw, inner, i, walrus, found), cellvars (a, kw, counted), flags VARARGS VARKEYWORDS
# function outer.inner line 20: freevars (a, counted, kw), flags NESTED
# function outer.inner.<lambda> line 23: args 1, varnames (m), freevars (kw), flags NESTED
# function outer.<genexpr> line 26: args 1, varnames (.0, j, i), flags NESTED GENERATOR
# class C line 29 (varnames in any order): varnames (.0, x, _C__q), cellvars (__class__)
# function C.m line 33: args 2, varnames (self, _C__p), freevars (__class__)
# function f line 39: varnames (g, v, w), cellvars (h, x)
# function f.g line 40: varnames (D), freevars (h, x), flags NESTED
# class f.g.D line 41 (varnames in any order): varnames (.0, y, x), freevars (x)
# function f.g.D.<lambda> line 43: freevars (x), flags NESTED
# not modelled line 7: import of a.b

# === expected, format 1: 3.14
# module <module> line 1: cellvars (__conditional_annotations__)
# function __annotate__ line 7: args 1, posonly 1, varnames (format)
# function __annotate__ line 15: args 1, posonly 1, varnames (format)
# function outer line 15: args 1, kwonly 1, varnames (a, k, b, kw, inner, i, walrus, found), cellvars (a, kw, counted), flags VARARGS VARKEYWORDS
# function outer.inner line 20: freevars (a, counted, kw), flags NESTED
# function outer.inner.<lambda> line 23: args 1, varnames (m), freevars (kw), flags NESTED
# function outer.<genexpr> line 26: args 1, varnames (.0, j, i), flags NESTED GENERATOR
# class C line 29: varnames (x, _C__q), cellvars (__class__, __classdict__)
# function C.__annotate__ line 33: args 1, posonly 1, varnames (format), freevars (__classdict__)
# function C.m line 33: args 2, varnames (self, _C__p), freevars (__class__), flags METHOD
# function f line 39: varnames (g, v, w), cellvars (h, x)
# function f.g line 40: varnames (D), freevars (h, x), flags NESTED
# class f.g.D line 41: varnames (y), freevars (x)
# function f.g.D.<lambda> line 43: freevars (x), flags NESTED
# not modelled line 7: import of a.b

# === expected, format 1: 3.15
# module <module> line 1: cellvars (__conditional_annotations__)
# function __annotate__ line 7: args 1, posonly 1, varnames (format)
# function __annotate__ line 15: qualname outer.__annotate__, args 1, posonly 1, varnames (format)
# function outer line 15: args 1, kwonly 1, varnames (a, k, b, kw, inner, i, walrus, found), cellvars (a, kw, counted), flags VARARGS VARKEYWORDS
# function outer.inner line 20: freevars (a, counted, kw), flags NESTED
# function outer.inner.<lambda> line 23: args 1, varnames (m), freevars (kw), flags NESTED
# function outer.<genexpr> line 26: args 1, varnames (.0, j, i), flags NESTED GENERATOR
# class C line 29: varnames (x, _C__q), cellvars (__class__, __classdict__)
# function C.__annotate__ line 33: qualname C.m.__annotate__, args 1, posonly 1, varnames (format), freevars (__classdict__)
# function C.m line 33: args 2, varnames (self, _C__p), freevars (__class__), flags METHOD
# function f line 39: varnames (g, v, w), cellvars (h, x)
# function f.g line 40: varnames (D), freevars (h, x), flags NESTED
# class f.g.D line 41: varnames (y), freevars (x)
# function f.g.D.<lambda> line 43: freevars (x), flags NESTED
# not modelled line 7: import of a.b
