# What a call gives to `*args` and `**kwargs` is held by a tuple and a dict of that call; a closure over those keeps it all.
# why: Language Reference 8.7; data model 3.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(*args, **kwargs):
    return lambda: args, lambda: kwargs


first, second = outer(token("one"), token("two"), key=token("three"))
observe(first, second)
first = None
observe("without args", second)
second().clear()
observe("cleared", second)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (args, kwargs), cellvars (args, kwargs), flags VARARGS VARKEYWORDS
# function outer.<lambda> line 12: freevars (args), flags NESTED
# function outer.<lambda> line 12: freevars (kwargs), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [args: cell 0 = (token one#1, token two#1)]
#   function 1 outer.<locals>.<lambda> [kwargs: cell 1 = dict 0 {'key': token three#1}]
# died one#1
# died two#1
# observe
#   'without args'
#   function 0 outer.<locals>.<lambda> [kwargs: cell 0 = dict 0 {'key': token three#1}]
# died three#1
# observe
#   'cleared'
#   function 0 outer.<locals>.<lambda> [kwargs: cell 0 = dict 0 {}]
# end
#   outer = function 0 outer
#   first = None
#   second = function 1 outer.<locals>.<lambda> [kwargs: cell 0 = dict 0 {}]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (args, kwargs), cellvars (args, kwargs), flags VARARGS VARKEYWORDS
# function outer.<lambda> line 12: freevars (args), flags NESTED
# function outer.<lambda> line 12: freevars (kwargs), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [args: cell 0 = (token one#1, token two#1)]
#   function 1 outer.<locals>.<lambda> [kwargs: cell 1 = dict 0 {'key': token three#1}]
# died one#1
# died two#1
# observe
#   'without args'
#   function 0 outer.<locals>.<lambda> [kwargs: cell 0 = dict 0 {'key': token three#1}]
# died three#1
# observe
#   'cleared'
#   function 0 outer.<locals>.<lambda> [kwargs: cell 0 = dict 0 {}]
# end
#   outer = function 0 outer
#   first = None
#   second = function 1 outer.<locals>.<lambda> [kwargs: cell 0 = dict 0 {}]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (args, kwargs), cellvars (args, kwargs), flags VARARGS VARKEYWORDS
# function outer.<lambda> line 12: freevars (args), flags NESTED
# function outer.<lambda> line 12: freevars (kwargs), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [args: cell 0 = (token one#1, token two#1)]
#   function 1 outer.<locals>.<lambda> [kwargs: cell 1 = dict 0 {'key': token three#1}]
# died one#1
# died two#1
# observe
#   'without args'
#   function 0 outer.<locals>.<lambda> [kwargs: cell 0 = dict 0 {'key': token three#1}]
# died three#1
# observe
#   'cleared'
#   function 0 outer.<locals>.<lambda> [kwargs: cell 0 = dict 0 {}]
# end
#   outer = function 0 outer
#   first = None
#   second = function 1 outer.<locals>.<lambda> [kwargs: cell 0 = dict 0 {}]
# teardown
