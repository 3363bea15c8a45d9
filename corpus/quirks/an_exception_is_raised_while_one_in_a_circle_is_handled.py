# Where the chain of contexts of the handled exception is a circle, another exception is raised as ever.
# why: Language Reference 8.4, the raise statement: the handled exception becomes the context of the new one
# found: cellmate 0.1.0 campaign --vary corpus --seed 5eed1, program 7501, CPython 3.8.18
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f(x):
    try:
        raise ValueError(x)
    except ValueError as own:
        own.__context__ = own
        raise TypeError(lambda: x)


try:
    f(token("value"))
except TypeError as error:
    observe(error.__context__.args)
observe("over")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 11: args 1, varnames (x, own), cellvars (x)
# function f.<lambda> line 16: freevars (x), flags NESTED
# observe
#   (token value#1,)
# observe
#   'over'
# end
#   f = function 0 f
# died value#1
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 11: args 1, varnames (x, own), cellvars (x)
# function f.<lambda> line 16: freevars (x), flags NESTED
# observe
#   (token value#1,)
# observe
#   'over'
# end
#   f = function 0 f
# died value#1
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 11: args 1, varnames (x, own), cellvars (x)
# function f.<lambda> line 16: freevars (x), flags NESTED
# observe
#   (token value#1,)
# observe
#   'over'
# end
#   f = function 0 f
# died value#1
# teardown

# === observed, format 1: CPython 3.8.18
# the interpreter gave no answer within 10 seconds
