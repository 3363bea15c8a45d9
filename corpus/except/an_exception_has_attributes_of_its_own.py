# An exception of a built-in class keeps what is assigned to its attributes.
# why: Data model, Custom classes: instances have a __dict__; exceptions of built-in classes have one, too
# found: cellmate 0.1.0 campaign --vary corpus --seed abc, program 62375, CPython 3.13.0, where the model was wrong
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f(x):
    error = NameError()
    error.value = lambda: x
    return error


error = f(1)
observe(error.value, error.value())
error.value = token("value")
observe()
del error.value
observe(hasattr(error, "value"))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 11: args 1, varnames (x, error), cellvars (x)
# function f.<lambda> line 13: freevars (x), flags NESTED
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = 1]
#   1
# observe
# died value#1
# observe
#   False
# end
#   f = function 0 f
#   error = exception 0 NameError()
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 11: args 1, varnames (x, error), cellvars (x)
# function f.<lambda> line 13: freevars (x), flags NESTED
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = 1]
#   1
# observe
# died value#1
# observe
#   False
# end
#   f = function 0 f
#   error = exception 0 NameError()
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 11: args 1, varnames (x, error), cellvars (x)
# function f.<lambda> line 13: freevars (x), flags NESTED
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = 1]
#   1
# observe
# died value#1
# observe
#   False
# end
#   f = function 0 f
#   error = exception 0 NameError()
# teardown
