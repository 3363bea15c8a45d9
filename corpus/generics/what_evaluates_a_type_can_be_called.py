# What evaluates a bound, a default or an alias is a function that can be asked for; it knows values as its only format.
# why: PEP 749: evaluate_bound, evaluate_value; annotationlib.Format
# found: written by hand
# versions: 3.14 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def f[T: x, U: (x, 1) = [x]]():
        return T, U
    type X[T] = (T, x)
    return f, X


f, X = outer(token("x"))
T, U = f()
observe(T.evaluate_bound, T.evaluate_constraints, T.evaluate_default)
observe(U.evaluate_bound, U.evaluate_constraints, U.evaluate_default)
observe(X.evaluate_value, X.evaluate_value(), X.evaluate_value(2))
try:
    X.evaluate_value(3)
except NotImplementedError:
    observe("another format")
evaluate = U.evaluate_constraints
del f, X, T, U
observe("it holds x")
del evaluate
observe("dead")

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, f, X), cellvars (x)
# function outer.<generic parameters of f> line 12: varnames (.defaults), cellvars (T, U), freevars (x), flags NESTED
# function outer.<generic parameters of f>.T line 12: qualname outer.<locals>.T, args 1, posonly 1, varnames (.format), freevars (x), flags NESTED
# function outer.<generic parameters of f>.U line 12: qualname outer.<locals>.U, args 1, posonly 1, varnames (.format), freevars (x), flags NESTED
# function outer.<generic parameters of f>.U line 12 (maybe): qualname outer.<locals>.U, args 1, posonly 1, varnames (.format), freevars (x), flags NESTED
# function outer.<generic parameters of f>.f line 12: qualname outer.<locals>.f, freevars (T, U), flags NESTED
# function outer.<generic parameters of X> line 14: cellvars (T), freevars (x), flags NESTED
# function outer.<generic parameters of X>.X line 14: qualname outer.<locals>.X, args 1, posonly 1, varnames (.format), freevars (T, x), flags NESTED
# observe
#   function 0 outer.<locals>.T [x: cell 0 = token x#1] defaults (1)
#   None
#   None
# observe
#   None
#   function 0 outer.<locals>.U [x: cell 0 = token x#1] defaults (1)
#   function 1 outer.<locals>.U [x: cell 0] defaults (1)
# observe
#   function 0 outer.<locals>.X [T: cell 0 = TypeVar ('T'), x: cell 1 = token x#1] defaults (1)
#   (TypeVar ('T'), token x#1)
#   (TypeVar ('T'), token x#1)
# observe
#   'another format'
# observe
#   'it holds x'
# died x#1
# observe
#   'dead'
# end
#   outer = function 0 outer
# teardown
