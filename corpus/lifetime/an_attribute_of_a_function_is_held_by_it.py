# What is stored as an attribute of a function lives as long as the function, captured or not.
# why: data model, user-defined functions: function attributes
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    kept = token("kept")

    def f():
        return f.state
    f.state = kept
    return f


f = outer()
observe(f, f() is f.state)
del f.state
observe("deleted", f)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (kept), cellvars (f)
# function outer.f line 14: freevars (f), flags NESTED
# observe
#   function 0 outer.<locals>.f [f: cell 0 = function 0] dict {state: token kept#1}
#   True
# died kept#1
# observe
#   'deleted'
#   function 0 outer.<locals>.f [f: cell 0 = function 0]
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f [f: cell 0 = function 1]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (kept), cellvars (f)
# function outer.f line 14: freevars (f), flags NESTED
# observe
#   function 0 outer.<locals>.f [f: cell 0 = function 0] dict {state: token kept#1}
#   True
# died kept#1
# observe
#   'deleted'
#   function 0 outer.<locals>.f [f: cell 0 = function 0]
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f [f: cell 0 = function 1]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (kept), cellvars (f)
# function outer.f line 14: freevars (f), flags NESTED
# observe
#   function 0 outer.<locals>.f [f: cell 0 = function 0] dict {state: token kept#1}
#   True
# died kept#1
# observe
#   'deleted'
#   function 0 outer.<locals>.f [f: cell 0 = function 0]
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f [f: cell 0 = function 1]
# teardown
