# If arguments do not fit the parameters, TypeError is raised in the caller before the body runs; what was passed is released.
# why: Language Reference 6.3.4: a TypeError exception is raised
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(a, *, b):
    observe("never")
    return lambda: (a, b)


def attempt(*args, **kwargs):
    try:
        outer(*args, **kwargs)
    except TypeError:
        observe("refused", len(args), sorted(kwargs))


attempt(token("first"))
attempt(token("second"), token("third"), b=1)
attempt(token("fourth"), b=1, c=token("fifth"))
observe("end")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, kwonly 1, varnames (a, b), cellvars (a, b)
# function outer.<lambda> line 13: freevars (a, b), flags NESTED
# function attempt line 16: varnames (args, kwargs), flags VARARGS VARKEYWORDS NOFREE
# observe
#   'refused'
#   1
#   list 0 []
# died first#1
# observe
#   'refused'
#   2
#   list 0 ['b']
# died second#1
# died third#1
# observe
#   'refused'
#   1
#   list 0 ['b', 'c']
# died fifth#1
# died fourth#1
# observe
#   'end'
# end
#   outer = function 0 outer
#   attempt = function 1 attempt
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, kwonly 1, varnames (a, b), cellvars (a, b)
# function outer.<lambda> line 13: freevars (a, b), flags NESTED
# function attempt line 16: varnames (args, kwargs), flags VARARGS VARKEYWORDS NOFREE
# observe
#   'refused'
#   1
#   list 0 []
# died first#1
# observe
#   'refused'
#   2
#   list 0 ['b']
# died second#1
# died third#1
# observe
#   'refused'
#   1
#   list 0 ['b', 'c']
# died fifth#1
# died fourth#1
# observe
#   'end'
# end
#   outer = function 0 outer
#   attempt = function 1 attempt
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, kwonly 1, varnames (a, b), cellvars (a, b)
# function outer.<lambda> line 13: freevars (a, b), flags NESTED
# function attempt line 16: varnames (args, kwargs), flags VARARGS VARKEYWORDS
# observe
#   'refused'
#   1
#   list 0 []
# died first#1
# observe
#   'refused'
#   2
#   list 0 ['b']
# died second#1
# died third#1
# observe
#   'refused'
#   1
#   list 0 ['b', 'c']
# died fifth#1
# died fourth#1
# observe
#   'end'
# end
#   outer = function 0 outer
#   attempt = function 1 attempt
# teardown
