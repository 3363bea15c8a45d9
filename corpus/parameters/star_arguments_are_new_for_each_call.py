# `*args` is a tuple and `**kwargs` a dict made for each call: changing the dict does not reach the caller's.
# why: Language Reference 8.7 and 6.3.4
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(*args, **kwargs):
    def put(key, value):
        kwargs[key] = value
        return args
    return put


given = {"a": 1}
first, second = outer(1, *[2, 3], **given), outer(**given)
first("b", 2)
observe(first, second, given, second("c", 3))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (args, kwargs, put), cellvars (args, kwargs), flags VARARGS VARKEYWORDS
# function outer.put line 12: args 2, varnames (key, value), freevars (args, kwargs), flags NESTED
# observe
#   function 0 outer.<locals>.put [args: cell 0 = (1, 2, 3), kwargs: cell 1 = dict 0 {'a': 1, 'b': 2}]
#   function 1 outer.<locals>.put [args: cell 2 = (), kwargs: cell 3 = dict 1 {'a': 1, 'c': 3}]
#   dict 2 {'a': 1}
#   ()
# end
#   outer = function 0 outer
#   given = dict 0 {'a': 1}
#   first = function 1 outer.<locals>.put [args: cell 0 = (1, 2, 3), kwargs: cell 1 = dict 1 {'a': 1, 'b': 2}]
#   second = function 2 outer.<locals>.put [args: cell 2 = (), kwargs: cell 3 = dict 2 {'a': 1, 'c': 3}]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (args, kwargs, put), cellvars (args, kwargs), flags VARARGS VARKEYWORDS
# function outer.put line 12: args 2, varnames (key, value), freevars (args, kwargs), flags NESTED
# observe
#   function 0 outer.<locals>.put [args: cell 0 = (1, 2, 3), kwargs: cell 1 = dict 0 {'a': 1, 'b': 2}]
#   function 1 outer.<locals>.put [args: cell 2 = (), kwargs: cell 3 = dict 1 {'a': 1, 'c': 3}]
#   dict 2 {'a': 1}
#   ()
# end
#   outer = function 0 outer
#   given = dict 0 {'a': 1}
#   first = function 1 outer.<locals>.put [args: cell 0 = (1, 2, 3), kwargs: cell 1 = dict 1 {'a': 1, 'b': 2}]
#   second = function 2 outer.<locals>.put [args: cell 2 = (), kwargs: cell 3 = dict 2 {'a': 1, 'c': 3}]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (args, kwargs, put), cellvars (args, kwargs), flags VARARGS VARKEYWORDS
# function outer.put line 12: args 2, varnames (key, value), freevars (args, kwargs), flags NESTED
# observe
#   function 0 outer.<locals>.put [args: cell 0 = (1, 2, 3), kwargs: cell 1 = dict 0 {'a': 1, 'b': 2}]
#   function 1 outer.<locals>.put [args: cell 2 = (), kwargs: cell 3 = dict 1 {'a': 1, 'c': 3}]
#   dict 2 {'a': 1}
#   ()
# end
#   outer = function 0 outer
#   given = dict 0 {'a': 1}
#   first = function 1 outer.<locals>.put [args: cell 0 = (1, 2, 3), kwargs: cell 1 = dict 1 {'a': 1, 'b': 2}]
#   second = function 2 outer.<locals>.put [args: cell 2 = (), kwargs: cell 3 = dict 2 {'a': 1, 'c': 3}]
# teardown
