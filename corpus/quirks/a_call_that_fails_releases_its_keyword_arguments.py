# A call whose unpacked argument cannot be unpacked releases its keyword arguments.
# why: Language Reference 6.3.4, Calls; data model 3.1: objects that are unreachable may be garbage-collected
# found: cellmate 0.1.0 campaign --seed c5, program 19787, CPython 3.11.7 (embedded)
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def call(*args, **keywords):
        return x

    try:
        call(*0, key=x)
    except TypeError:
        return lambda: call


observe(outer(token("argument")))
observe("released")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x), cellvars (call, x)
# function outer.call line 12: varnames (args, keywords), freevars (x), flags VARARGS VARKEYWORDS NESTED
# function outer.<lambda> line 18: freevars (call), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [call: cell 0 = function 1 outer.<locals>.call [x: cell 1 = token argument#1]]
# died argument#1
# observe
#   'released'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x), cellvars (call, x)
# function outer.call line 12: varnames (args, keywords), freevars (x), flags VARARGS VARKEYWORDS NESTED
# function outer.<lambda> line 18: freevars (call), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [call: cell 0 = function 1 outer.<locals>.call [x: cell 1 = token argument#1]]
# died argument#1
# observe
#   'released'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x), cellvars (x, call)
# function outer.call line 12: varnames (args, keywords), freevars (x), flags VARARGS VARKEYWORDS NESTED
# function outer.<lambda> line 18: freevars (call), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [call: cell 0 = function 1 outer.<locals>.call [x: cell 1 = token argument#1]]
# died argument#1
# observe
#   'released'
# end
#   outer = function 0 outer
# teardown

# === observed, format 1: CPython 3.8.18
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x), cellvars (call, x)
# function outer.call line 12: varnames (args, keywords), freevars (x), flags VARARGS VARKEYWORDS NESTED
# function outer.<lambda> line 18: freevars (call), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [call: cell 0 = function 1 outer.<locals>.call [x: cell 1 = token argument#1]]
# observe
#   'released'
# end
#   outer = function 0 outer
# teardown
# alive argument#1

# === observed, format 1: CPython 3.9.18
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x), cellvars (call, x)
# function outer.call line 12: varnames (args, keywords), freevars (x), flags VARARGS VARKEYWORDS NESTED
# function outer.<lambda> line 18: freevars (call), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [call: cell 0 = function 1 outer.<locals>.call [x: cell 1 = token argument#1]]
# observe
#   'released'
# end
#   outer = function 0 outer
# teardown
# alive argument#1

# === observed, format 1: CPython 3.10.13
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x), cellvars (call, x)
# function outer.call line 12: varnames (args, keywords), freevars (x), flags VARARGS VARKEYWORDS NESTED
# function outer.<lambda> line 18: freevars (call), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [call: cell 0 = function 1 outer.<locals>.call [x: cell 1 = token argument#1]]
# observe
#   'released'
# end
#   outer = function 0 outer
# teardown
# alive argument#1

# === observed, format 1: CPython 3.11.7
# module <module> line 1
# function outer line 11: args 1, varnames (x), cellvars (x, call)
# function outer.call line 12: varnames (args, keywords), freevars (x), flags VARARGS VARKEYWORDS NESTED
# function outer.<lambda> line 18: freevars (call), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [call: cell 0 = function 1 outer.<locals>.call [x: cell 1 = token argument#1]]
# observe
#   'released'
# end
#   outer = function 0 outer
# teardown
# alive argument#1
