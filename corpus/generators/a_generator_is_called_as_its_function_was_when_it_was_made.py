# A generator, or coroutine, has the names that its function has when it is called.
# why: Library Reference, Inspect: generators have __name__ and __qualname__ (bpo-21205), taken from the function
# found: campaign --vary corpus, seed f1a, against CPython 3.15.0
# versions: 3.8 to 3.15

import functools


def wrapped(f):
    @functools.wraps(f)
    def g():
        yield f
    return g


@wrapped
def h():
    pass


made = h()
h.__name__ = 'later'
h.__qualname__ = 'very.later'
later = h()
observe(made, made.__name__, made.__qualname__)
observe(later, later.__name__, later.__qualname__)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function wrapped line 9: args 1, varnames (f, g), cellvars (f)
# function wrapped.g line 10: freevars (f), flags NESTED GENERATOR
# function h line 16: flags NOFREE
# observe
#   generator h created
#   'h'
#   'h'
# observe
#   generator very.later created
#   'later'
#   'very.later'
# end
#   functools = <module>
#   wrapped = function 0 wrapped
#   h = function 1 very.later [f: cell 0 = function 2 h] dict {__wrapped__: function 2}
#   made = generator h created
#   later = generator very.later created
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function wrapped line 9: args 1, varnames (f, g), cellvars (f)
# function wrapped.g line 10: freevars (f), flags NESTED GENERATOR
# function h line 16: flags NOFREE
# observe
#   generator h created
#   'h'
#   'h'
# observe
#   generator very.later created
#   'later'
#   'very.later'
# end
#   functools = <module>
#   wrapped = function 0 wrapped
#   h = function 1 very.later [f: cell 0 = function 2 h] dict {__wrapped__: function 2}
#   made = generator h created
#   later = generator very.later created
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function wrapped line 9: args 1, varnames (f, g), cellvars (f)
# function wrapped.g line 10: freevars (f), flags NESTED GENERATOR
# function h line 16
# observe
#   generator h created
#   'h'
#   'h'
# observe
#   generator very.later created
#   'later'
#   'very.later'
# end
#   functools = <module>
#   wrapped = function 0 wrapped
#   h = function 1 very.later [f: cell 0 = function 2 h] dict {__wrapped__: function 2}
#   made = generator h created
#   later = generator very.later created
# teardown
