# The items of an unpacked argument are fetched before keyword arguments are evaluated, also where it is the only positional argument.
# why: Language Reference 6.3.4, Calls: it is processed before the keyword arguments
# found: written by hand, after campaign c5 against 3.11.7
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def items(x):
    observe("items")
    yield lambda: x


def call(*args, **keywords):
    return args


def seen(x):
    observe("key")
    return x


observe(call(*items(0), key=seen(1)))
observe(call(2, *items(0), key=seen(1)))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function items line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function items.<lambda> line 13: freevars (x), flags NESTED
# function call line 16: varnames (args, keywords), flags VARARGS VARKEYWORDS NOFREE
# function seen line 20: args 1, varnames (x), flags NOFREE
# observe
#   'items'
# observe
#   'key'
# observe
#   (function 0 items.<locals>.<lambda> [x: cell 0 = 0],)
# observe
#   'items'
# observe
#   'key'
# observe
#   (2, function 0 items.<locals>.<lambda> [x: cell 0 = 0])
# end
#   items = function 0 items
#   call = function 1 call
#   seen = function 2 seen
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function items line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function items.<lambda> line 13: freevars (x), flags NESTED
# function call line 16: varnames (args, keywords), flags VARARGS VARKEYWORDS NOFREE
# function seen line 20: args 1, varnames (x), flags NOFREE
# observe
#   'items'
# observe
#   'key'
# observe
#   (function 0 items.<locals>.<lambda> [x: cell 0 = 0],)
# observe
#   'items'
# observe
#   'key'
# observe
#   (2, function 0 items.<locals>.<lambda> [x: cell 0 = 0])
# end
#   items = function 0 items
#   call = function 1 call
#   seen = function 2 seen
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function items line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function items.<lambda> line 13: freevars (x), flags NESTED
# function call line 16: varnames (args, keywords), flags VARARGS VARKEYWORDS
# function seen line 20: args 1, varnames (x)
# observe
#   'items'
# observe
#   'key'
# observe
#   (function 0 items.<locals>.<lambda> [x: cell 0 = 0],)
# observe
#   'items'
# observe
#   'key'
# observe
#   (2, function 0 items.<locals>.<lambda> [x: cell 0 = 0])
# end
#   items = function 0 items
#   call = function 1 call
#   seen = function 2 seen
# teardown

# === observed, format 1: CPython 3.8.18
# module <module> line 6: flags NOFREE
# function items line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function items.<lambda> line 13: freevars (x), flags NESTED
# function call line 16: varnames (args, keywords), flags VARARGS VARKEYWORDS NOFREE
# function seen line 20: args 1, varnames (x), flags NOFREE
# observe
#   'key'
# observe
#   'items'
# observe
#   (function 0 items.<locals>.<lambda> [x: cell 0 = 0],)
# observe
#   'items'
# observe
#   'key'
# observe
#   (2, function 0 items.<locals>.<lambda> [x: cell 0 = 0])
# end
#   items = function 0 items
#   call = function 1 call
#   seen = function 2 seen
# teardown

# === observed, format 1: CPython 3.9.18
# module <module> line 6: flags NOFREE
# function items line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function items.<lambda> line 13: freevars (x), flags NESTED
# function call line 16: varnames (args, keywords), flags VARARGS VARKEYWORDS NOFREE
# function seen line 20: args 1, varnames (x), flags NOFREE
# observe
#   'key'
# observe
#   'items'
# observe
#   (function 0 items.<locals>.<lambda> [x: cell 0 = 0],)
# observe
#   'items'
# observe
#   'key'
# observe
#   (2, function 0 items.<locals>.<lambda> [x: cell 0 = 0])
# end
#   items = function 0 items
#   call = function 1 call
#   seen = function 2 seen
# teardown

# === observed, format 1: CPython 3.10.13
# module <module> line 1: flags NOFREE
# function items line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function items.<lambda> line 13: freevars (x), flags NESTED
# function call line 16: varnames (args, keywords), flags VARARGS VARKEYWORDS NOFREE
# function seen line 20: args 1, varnames (x), flags NOFREE
# observe
#   'key'
# observe
#   'items'
# observe
#   (function 0 items.<locals>.<lambda> [x: cell 0 = 0],)
# observe
#   'items'
# observe
#   'key'
# observe
#   (2, function 0 items.<locals>.<lambda> [x: cell 0 = 0])
# end
#   items = function 0 items
#   call = function 1 call
#   seen = function 2 seen
# teardown

# === observed, format 1: CPython 3.11.7
# module <module> line 1
# function items line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function items.<lambda> line 13: freevars (x), flags NESTED
# function call line 16: varnames (args, keywords), flags VARARGS VARKEYWORDS
# function seen line 20: args 1, varnames (x)
# observe
#   'key'
# observe
#   'items'
# observe
#   (function 0 items.<locals>.<lambda> [x: cell 0 = 0],)
# observe
#   'items'
# observe
#   'key'
# observe
#   (2, function 0 items.<locals>.<lambda> [x: cell 0 = 0])
# end
#   items = function 0 items
#   call = function 1 call
#   seen = function 2 seen
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function items line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function items.<lambda> line 13: freevars (x), flags NESTED
# function call line 16: varnames (args, keywords), flags VARARGS VARKEYWORDS
# function seen line 20: args 1, varnames (x)
# observe
#   'key'
# observe
#   'items'
# observe
#   (function 0 items.<locals>.<lambda> [x: cell 0 = 0],)
# observe
#   'items'
# observe
#   'key'
# observe
#   (2, function 0 items.<locals>.<lambda> [x: cell 0 = 0])
# end
#   items = function 0 items
#   call = function 1 call
#   seen = function 2 seen
# teardown

# === observed, format 1: CPython 3.13.0
# module <module> line 1
# function items line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function items.<lambda> line 13: freevars (x), flags NESTED
# function call line 16: varnames (args, keywords), flags VARARGS VARKEYWORDS
# function seen line 20: args 1, varnames (x)
# observe
#   'key'
# observe
#   'items'
# observe
#   (function 0 items.<locals>.<lambda> [x: cell 0 = 0],)
# observe
#   'items'
# observe
#   'key'
# observe
#   (2, function 0 items.<locals>.<lambda> [x: cell 0 = 0])
# end
#   items = function 0 items
#   call = function 1 call
#   seen = function 2 seen
# teardown

# === observed, format 1: CPython 3.14.8
# module <module> line 1
# function items line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function items.<lambda> line 13: freevars (x), flags NESTED
# function call line 16: varnames (args, keywords), flags VARARGS VARKEYWORDS
# function seen line 20: args 1, varnames (x)
# observe
#   'key'
# observe
#   'items'
# observe
#   (function 0 items.<locals>.<lambda> [x: cell 0 = 0],)
# observe
#   'items'
# observe
#   'key'
# observe
#   (2, function 0 items.<locals>.<lambda> [x: cell 0 = 0])
# end
#   items = function 0 items
#   call = function 1 call
#   seen = function 2 seen
# teardown

# === observed, format 1: CPython 3.15.0
# module <module> line 1
# function items line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function items.<lambda> line 13: freevars (x), flags NESTED
# function call line 16: varnames (args, keywords), flags VARARGS VARKEYWORDS
# function seen line 20: args 1, varnames (x)
# observe
#   'key'
# observe
#   'items'
# observe
#   (function 0 items.<locals>.<lambda> [x: cell 0 = 0],)
# observe
#   'items'
# observe
#   'key'
# observe
#   (2, function 0 items.<locals>.<lambda> [x: cell 0 = 0])
# end
#   items = function 0 items
#   call = function 1 call
#   seen = function 2 seen
# teardown
