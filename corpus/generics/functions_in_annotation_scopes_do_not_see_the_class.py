# A function in an alias or bound of a class sees the variables around the class, as any function in a class does.
# why: Language Reference 4.2.2, Annotation scopes; from 3.13 on lambdas may stand there
# found: written by hand
# versions: 3.13 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


n = "module"


def outer(n):
    class C:
        n = "class"
        type X = (n, (lambda: n)(), [n for _ in [1]])

        def f[T: (lambda: n)](self):
            return T
    return C


class D:
    n = "class"
    type X = (n, (lambda: n)(), list(n for _ in [1]))


C = outer("function")
observe(C.X.__value__, C().f().__bound__())
observe(D.X.__value__)

# === expected, format 1: 3.13
# module <module> line 1
# function outer line 14: args 1, varnames (n, C), cellvars (n)
# class outer.C line 15: cellvars (__classdict__), freevars (n)
# function outer.C.X line 17: freevars (__classdict__, n), flags NESTED
# function outer.C.X.<lambda> line 17: freevars (n), flags NESTED
# function outer.C.X.<listcomp> line 17: args 1, varnames (.0, _), freevars (n), flags NESTED
# function outer.C.<generic parameters of f> line 19: varnames (.defaults), cellvars (T), freevars (__classdict__, n), flags NESTED
# function outer.C.<generic parameters of f>.T line 19: qualname outer.<locals>.C.T, freevars (__classdict__, n), flags NESTED
# function outer.C.<generic parameters of f>.T.<lambda> line 19: qualname outer.<locals>.C.<generic parameters of f>.<lambda>, freevars (n), flags NESTED
# function outer.C.<generic parameters of f>.f line 19: qualname outer.<locals>.C.f, args 1, varnames (self), freevars (T), flags NESTED
# class D line 24: cellvars (__classdict__)
# function D.X line 26: freevars (__classdict__)
# function D.X.<genexpr> line 26: args 1, varnames (.0, _), flags NESTED GENERATOR
# function D.X.<lambda> line 26: flags NESTED
# observe
#   ('class', 'function', list 0 ['function'])
#   'function'
# observe
#   ('class', 'module', list 0 ['module'])
# end
#   n = 'module'
#   outer = function 0 outer
#   D = class 0 D {n: 'class', X: TypeAliasType ('X')}
#   C = class 1 outer.<locals>.C {n: 'class', X: TypeAliasType ('X'), f: function 1 outer.<locals>.C.f [T: cell 0 = TypeVar ('T')]}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 14: args 1, varnames (n, C), cellvars (n)
# class outer.C line 15: cellvars (__classdict__), freevars (n)
# function outer.C.X line 17: args 1, posonly 1, varnames (.format), freevars (__classdict__, n), flags NESTED
# function outer.C.X.<lambda> line 17: qualname outer.<locals>.C.<lambda>, freevars (n), flags NESTED
# function outer.C.X.<listcomp> line 17: qualname outer.<locals>.C.<listcomp>, args 1, varnames (.0, _), freevars (n), flags NESTED
# function outer.C.<generic parameters of f> line 19: varnames (.defaults), cellvars (T), freevars (__classdict__, n), flags NESTED
# function outer.C.<generic parameters of f>.T line 19: qualname outer.<locals>.C.T, args 1, posonly 1, varnames (.format), freevars (__classdict__, n), flags NESTED
# function outer.C.<generic parameters of f>.T.<lambda> line 19: qualname outer.<locals>.C.<generic parameters of f>.<lambda>, freevars (n), flags NESTED
# function outer.C.<generic parameters of f>.f line 19: qualname outer.<locals>.C.f, args 1, varnames (self), freevars (T), flags NESTED
# class D line 24: cellvars (__classdict__)
# function D.X line 26: args 1, posonly 1, varnames (.format), freevars (__classdict__)
# function D.X.<genexpr> line 26: qualname D.<genexpr>, args 1, varnames (.0, _), flags NESTED GENERATOR
# function D.X.<lambda> line 26: qualname D.<lambda>, flags NESTED
# observe
#   ('class', 'function', list 0 ['function'])
#   'function'
# observe
#   ('class', 'module', list 0 ['module'])
# end
#   n = 'module'
#   outer = function 0 outer
#   D = class 0 D {n: 'class', X: TypeAliasType ('X')}
#   C = class 1 outer.<locals>.C {n: 'class', X: TypeAliasType ('X'), f: function 1 outer.<locals>.C.f [T: cell 0 = TypeVar ('T')]}
# teardown
