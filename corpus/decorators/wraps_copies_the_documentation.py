# functools.wraps gives the wrapper name and documentation of the function, and no cell of it.
# why: Library Reference, functools.wraps; Data model, User-defined functions: __doc__
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


import functools


def shout(function):
    @functools.wraps(function)
    def wrapper(*args):
        "the wrapper"
        return function(*args).upper().center(9, "*")
    return wrapper


@shout
def greet(name):
    "Says hello."
    return "hi " + name.strip()


observe(greet(" bo "), greet.__name__, greet.__doc__)
greet.__doc__ = None
observe(greet.__doc__, greet.__wrapped__.__doc__, greet.__closure__[0].cell_contents is greet.__wrapped__)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function shout line 14: args 1, varnames (function, wrapper), cellvars (function)
# function shout.wrapper line 15: varnames (args), freevars (function), flags VARARGS NESTED
# function greet line 22: args 1, varnames (name), flags NOFREE
# observe
#   '**HI BO**'
#   'greet'
#   'Says hello.'
# observe
#   None
#   'Says hello.'
#   True
# end
#   functools = <module>
#   shout = function 0 shout
#   greet = function 1 greet [function: cell 0 = function 2 greet] dict {__wrapped__: function 2}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function shout line 14: args 1, varnames (function, wrapper), cellvars (function)
# function shout.wrapper line 15: varnames (args), freevars (function), flags VARARGS NESTED
# function greet line 22: args 1, varnames (name), flags NOFREE
# observe
#   '**HI BO**'
#   'greet'
#   'Says hello.'
# observe
#   None
#   'Says hello.'
#   True
# end
#   functools = <module>
#   shout = function 0 shout
#   greet = function 1 greet [function: cell 0 = function 2 greet] dict {__wrapped__: function 2}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function shout line 14: args 1, varnames (function, wrapper), cellvars (function)
# function shout.wrapper line 15: varnames (args), freevars (function), flags VARARGS NESTED
# function greet line 22: args 1, varnames (name)
# observe
#   '**HI BO**'
#   'greet'
#   'Says hello.'
# observe
#   None
#   'Says hello.'
#   True
# end
#   functools = <module>
#   shout = function 0 shout
#   greet = function 1 greet [function: cell 0 = function 2 greet] dict {__wrapped__: function 2}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function shout line 14: args 1, varnames (function, wrapper), cellvars (function)
# function shout.wrapper line 15: varnames (args), freevars (function), flags VARARGS NESTED HAS_DOCSTRING
# function greet line 22: args 1, varnames (name), flags HAS_DOCSTRING
# observe
#   '**HI BO**'
#   'greet'
#   'Says hello.'
# observe
#   None
#   'Says hello.'
#   True
# end
#   functools = <module>
#   shout = function 0 shout
#   greet = function 1 greet [function: cell 0 = function 2 greet] dict {__wrapped__: function 2}
# teardown
