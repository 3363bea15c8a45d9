# The function that evaluates a bound holds what it captures until the type parameter dies, whether it was asked for or not.
# why: data model: __type_params__; CPython keeps what evaluates a bound beside its result
# found: written by hand
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(asks):
    held = token("held")

    def f[T: (held, int), U: held]():
        return T
    if asks:
        T, U = f.__type_params__
        T.__constraints__, U.__bound__
    return f


f = outer(False)
observe("alive")
del f
observe("dead")
f = outer(True)
params = f.__type_params__
del f
observe("the type parameters hold it")
del params
observe("dead")


def cycle():
    held = token("in a cycle")

    def f[T: (lambda: T, held)]():
        pass


cycle()
observe("T holds its bound, which holds the cell of T")
collect()
observe("dead")

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function outer line 11: args 1, varnames (asks, f, T, U), cellvars (held)
# function outer.<generic parameters of f> line 14: varnames (.defaults, U), cellvars (T), freevars (held), flags NESTED
# function outer.<generic parameters of f>.T line 14: qualname outer.<locals>.T, freevars (held), flags NESTED
# function outer.<generic parameters of f>.U line 14: qualname outer.<locals>.U, freevars (held), flags NESTED
# function outer.<generic parameters of f>.f line 14: qualname outer.<locals>.f, freevars (T), flags NESTED
# function cycle line 34: varnames (f), cellvars (held)
# function cycle.<generic parameters of f> line 37: varnames (.defaults), cellvars (T), freevars (held), flags NESTED
# function cycle.<generic parameters of f>.T line 37: qualname cycle.<locals>.T, freevars (T, held), flags NESTED
# function cycle.<generic parameters of f>.T.<lambda> line 37: qualname cycle.<locals>.<generic parameters of f>.<lambda>, freevars (T), flags NESTED
# function cycle.<generic parameters of f>.f line 37: qualname cycle.<locals>.f, flags NESTED
# observe
#   'alive'
# died held#1
# observe
#   'dead'
# observe
#   'the type parameters hold it'
# died held#2
# observe
#   'dead'
# observe
#   'T holds its bound, which holds the cell of T'
# collect
# died in a cycle#1
# observe
#   'dead'
# end
#   outer = function 0 outer
#   cycle = function 1 cycle
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (asks, f, T, U), cellvars (held)
# function outer.<generic parameters of f> line 14: varnames (.defaults, U), cellvars (T), freevars (held), flags NESTED
# function outer.<generic parameters of f>.T line 14: qualname outer.<locals>.T, args 1, posonly 1, varnames (.format), freevars (held), flags NESTED
# function outer.<generic parameters of f>.U line 14: qualname outer.<locals>.U, args 1, posonly 1, varnames (.format), freevars (held), flags NESTED
# function outer.<generic parameters of f>.f line 14: qualname outer.<locals>.f, freevars (T), flags NESTED
# function cycle line 34: varnames (f), cellvars (held)
# function cycle.<generic parameters of f> line 37: varnames (.defaults), cellvars (T), freevars (held), flags NESTED
# function cycle.<generic parameters of f>.T line 37: qualname cycle.<locals>.T, args 1, posonly 1, varnames (.format), freevars (T, held), flags NESTED
# function cycle.<generic parameters of f>.T.<lambda> line 37: qualname cycle.<locals>.<generic parameters of f>.<lambda>, freevars (T), flags NESTED
# function cycle.<generic parameters of f>.f line 37: qualname cycle.<locals>.f, flags NESTED
# observe
#   'alive'
# died held#1
# observe
#   'dead'
# observe
#   'the type parameters hold it'
# died held#2
# observe
#   'dead'
# observe
#   'T holds its bound, which holds the cell of T'
# collect
# died in a cycle#1
# observe
#   'dead'
# end
#   outer = function 0 outer
#   cycle = function 1 cycle
# teardown
