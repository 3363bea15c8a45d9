# A frame lets go of its variables in their order, from 3.14 on from the last to the first; the cell of a parameter is where the parameter is, since 3.11.
# why: which of the variables of a function dies first is nobody's promise; data model 3.1: an object may be finalized when it is unreachable
# found: cellmate 0.1.0 campaign --vary corpus --seed 5eed1, program 850, CPython 3.15.0
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def generator():
    try:
        yield
    finally:
        observe("the generator ends")


def f(x):
    y = token("local")
    next(x)

    def g():
        return x
    del g


def shared(x):
    y = token("shared")
    next(x)

    def g():
        return x


def plain(x):
    y = token("plain")
    next(x)


f(generator())
observe("f is over")
shared(generator())
observe("shared is over")
plain(generator())
observe("plain is over")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function generator line 11: flags GENERATOR NOFREE
# function f line 18: args 1, varnames (x, y, g), cellvars (x)
# function f.g line 22: freevars (x), flags NESTED
# function shared line 27: args 1, varnames (x, y, g), cellvars (x)
# function shared.g line 31: freevars (x), flags NESTED
# function plain line 35: args 1, varnames (x, y), flags NOFREE
# died local#1
# observe
#   'the generator ends'
# observe
#   'f is over'
# died shared#1
# observe
#   'the generator ends'
# observe
#   'shared is over'
# died plain#1
# observe
#   'the generator ends'
# observe
#   'plain is over'
# end
#   generator = function 0 generator
#   f = function 1 f
#   shared = function 2 shared
#   plain = function 3 plain
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function generator line 11: flags GENERATOR NOFREE
# function f line 18: args 1, varnames (x, y, g), cellvars (x)
# function f.g line 22: freevars (x), flags NESTED
# function shared line 27: args 1, varnames (x, y, g), cellvars (x)
# function shared.g line 31: freevars (x), flags NESTED
# function plain line 35: args 1, varnames (x, y), flags NOFREE
# died local#1
# observe
#   'the generator ends'
# observe
#   'f is over'
# died shared#1
# observe
#   'the generator ends'
# observe
#   'shared is over'
# died plain#1
# observe
#   'the generator ends'
# observe
#   'plain is over'
# end
#   generator = function 0 generator
#   f = function 1 f
#   shared = function 2 shared
#   plain = function 3 plain
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function generator line 11: flags GENERATOR
# function f line 18: args 1, varnames (x, y, g), cellvars (x)
# function f.g line 22: freevars (x), flags NESTED
# function shared line 27: args 1, varnames (x, y, g), cellvars (x)
# function shared.g line 31: freevars (x), flags NESTED
# function plain line 35: args 1, varnames (x, y)
# observe
#   'the generator ends'
# died local#1
# observe
#   'f is over'
# died shared#1
# observe
#   'the generator ends'
# observe
#   'shared is over'
# observe
#   'the generator ends'
# died plain#1
# observe
#   'plain is over'
# end
#   generator = function 0 generator
#   f = function 1 f
#   shared = function 2 shared
#   plain = function 3 plain
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function generator line 11: flags GENERATOR
# function f line 18: args 1, varnames (x, y, g), cellvars (x)
# function f.g line 22: freevars (x), flags NESTED
# function shared line 27: args 1, varnames (x, y, g), cellvars (x)
# function shared.g line 31: freevars (x), flags NESTED
# function plain line 35: args 1, varnames (x, y)
# died local#1
# observe
#   'the generator ends'
# observe
#   'f is over'
# died shared#1
# observe
#   'the generator ends'
# observe
#   'shared is over'
# died plain#1
# observe
#   'the generator ends'
# observe
#   'plain is over'
# end
#   generator = function 0 generator
#   f = function 1 f
#   shared = function 2 shared
#   plain = function 3 plain
# teardown
