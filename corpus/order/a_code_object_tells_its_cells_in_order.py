# A code object tells a program its cells in the order in which the compiler keeps them.
# why: Data model, Code objects: co_cellvars, co_freevars; sorted, and since 3.11 captured parameters first
# found: cellmate 0.1.0, written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(later, *args, key, **rest):
    beta = alpha = 0

    def inner():
        return later, args, rest, key, alpha, beta

    read = [lambda: (target, beta) for target in (1,)]
    return inner, read


class C:
    def method(self, __private):
        def inner():
            return __private, self

        return inner


observe(outer.__code__.co_cellvars)
observe(outer(1, key=2)[0].__code__.co_freevars)
observe(outer.__code__.co_kwonlyargcount, outer.__code__.co_posonlyargcount, outer.__code__.co_nlocals)
observe(outer.__code__.co_varnames, outer.__code__.co_firstlineno)
observe(C.method.__code__.co_cellvars, C().method(3).__code__.co_freevars)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, kwonly 1, varnames (later, key, args, rest, inner, read), cellvars (alpha, args, beta, key, later, rest), flags VARARGS VARKEYWORDS
# function outer.inner line 14: freevars (alpha, args, beta, key, later, rest), flags NESTED
# function outer.<listcomp> line 17: args 1, varnames (.0), cellvars (target), freevars (beta), flags NESTED
# function outer.<listcomp>.<lambda> line 17: freevars (beta, target), flags NESTED
# class C line 21: flags NOFREE
# function C.method line 22: args 2, varnames (self, _C__private, inner), cellvars (_C__private, self)
# function C.method.inner line 23: freevars (_C__private, self), flags NESTED
# observe
#   ('alpha', 'args', 'beta', 'key', 'later', 'rest')
# observe
#   ('alpha', 'args', 'beta', 'key', 'later', 'rest')
# observe
#   1
#   0
#   6
# observe
#   ('later', 'key', 'args', 'rest', 'inner', 'read')
#   11
# observe
#   ('_C__private', 'self')
#   ('_C__private', 'self')
# end
#   outer = function 0 outer
#   C = class 0 C {method: function 1 C.method}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, kwonly 1, varnames (later, key, args, rest, inner, read), cellvars (alpha, args, beta, key, later, rest), flags VARARGS VARKEYWORDS
# function outer.inner line 14: freevars (alpha, args, beta, key, later, rest), flags NESTED
# function outer.<listcomp> line 17: args 1, varnames (.0), cellvars (target), freevars (beta), flags NESTED
# function outer.<listcomp>.<lambda> line 17: freevars (beta, target), flags NESTED
# class C line 21: flags NOFREE
# function C.method line 22: args 2, varnames (self, _C__private, inner), cellvars (_C__private, self)
# function C.method.inner line 23: freevars (_C__private, self), flags NESTED
# observe
#   ('alpha', 'args', 'beta', 'key', 'later', 'rest')
# observe
#   ('alpha', 'args', 'beta', 'key', 'later', 'rest')
# observe
#   1
#   0
#   6
# observe
#   ('later', 'key', 'args', 'rest', 'inner', 'read')
#   11
# observe
#   ('_C__private', 'self')
#   ('_C__private', 'self')
# end
#   outer = function 0 outer
#   C = class 0 C {method: function 1 C.method}
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: args 1, kwonly 1, varnames (later, key, args, rest, inner, read), cellvars (later, key, args, rest, alpha, beta), flags VARARGS VARKEYWORDS
# function outer.inner line 14: freevars (alpha, args, beta, key, later, rest), flags NESTED
# function outer.<listcomp> line 17: args 1, varnames (.0), cellvars (target), freevars (beta), flags NESTED
# function outer.<listcomp>.<lambda> line 17: freevars (beta, target), flags NESTED
# class C line 21
# function C.method line 22: args 2, varnames (self, _C__private, inner), cellvars (self, _C__private)
# function C.method.inner line 23: freevars (_C__private, self), flags NESTED
# observe
#   ('later', 'key', 'args', 'rest', 'alpha', 'beta')
# observe
#   ('alpha', 'args', 'beta', 'key', 'later', 'rest')
# observe
#   1
#   0
#   6
# observe
#   ('later', 'key', 'args', 'rest', 'inner', 'read')
#   11
# observe
#   ('self', '_C__private')
#   ('_C__private', 'self')
# end
#   outer = function 0 outer
#   C = class 0 C {method: function 1 C.method}
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function outer line 11: args 1, kwonly 1, varnames (later, key, args, rest, inner, target, read), cellvars (later, key, args, rest, target, alpha, beta), flags VARARGS VARKEYWORDS
# function outer.inner line 14: freevars (alpha, args, beta, key, later, rest), flags NESTED
# function outer.<lambda> line 17: freevars (beta, target), flags NESTED
# class C line 21
# function C.method line 22: args 2, varnames (self, _C__private, inner), cellvars (self, _C__private)
# function C.method.inner line 23: freevars (_C__private, self), flags NESTED
# observe
#   ('later', 'key', 'args', 'rest', 'target', 'alpha', 'beta')
# observe
#   ('alpha', 'args', 'beta', 'key', 'later', 'rest')
# observe
#   1
#   0
#   7
# observe
#   ('later', 'key', 'args', 'rest', 'inner', 'target', 'read')
#   11
# observe
#   ('self', '_C__private')
#   ('_C__private', 'self')
# end
#   outer = function 0 outer
#   C = class 0 C {method: function 1 C.method}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, kwonly 1, varnames (later, key, args, rest, inner, target, read), cellvars (later, key, args, rest, target, alpha, beta), flags VARARGS VARKEYWORDS
# function outer.inner line 14: freevars (alpha, args, beta, key, later, rest), flags NESTED
# function outer.<lambda> line 17: freevars (beta, target), flags NESTED
# class C line 21: cellvars (__classdict__)
# function C.method line 22: args 2, varnames (self, _C__private, inner), cellvars (self, _C__private), flags METHOD
# function C.method.inner line 23: freevars (_C__private, self), flags NESTED
# observe
#   ('later', 'key', 'args', 'rest', 'target', 'alpha', 'beta')
# observe
#   ('alpha', 'args', 'beta', 'key', 'later', 'rest')
# observe
#   1
#   0
#   7
# observe
#   ('later', 'key', 'args', 'rest', 'inner', 'target', 'read')
#   11
# observe
#   ('self', '_C__private')
#   ('_C__private', 'self')
# end
#   outer = function 0 outer
#   C = class 0 C {method: function 1 C.method}
# teardown
