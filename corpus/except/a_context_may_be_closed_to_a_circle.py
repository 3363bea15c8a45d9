# A program may make an exception its own context; one that is raised while it is handled gets it as context all the same.
# why: Library Reference, Built-in exceptions: __context__ is set to the exception being handled
# found: written by hand, after CPython's own tests
# versions: 3.9 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def circle():
    try:
        raise ValueError(token("value"))
    except ValueError as own:
        own.__context__ = own
        raise TypeError(lambda: own)


try:
    circle()
except TypeError as error:
    observe(error, error.__context__ is error.__context__.__context__)
collect()

# === expected, format 1: 3.9
# module <module> line 6: flags NOFREE
# function circle line 11: cellvars (own)
# function circle.<lambda> line 16: freevars (own), flags NESTED
# observe
#   exception 0 TypeError(function 0 circle.<locals>.<lambda> [own: cell 0 empty])
#   True
# collect
# died value#1
# end
#   circle = function 0 circle
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function circle line 11: cellvars (own)
# function circle.<lambda> line 16: freevars (own), flags NESTED
# observe
#   exception 0 TypeError(function 0 circle.<locals>.<lambda> [own: cell 0 empty])
#   True
# collect
# died value#1
# end
#   circle = function 0 circle
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function circle line 11: cellvars (own)
# function circle.<lambda> line 16: freevars (own), flags NESTED
# observe
#   exception 0 TypeError(function 0 circle.<locals>.<lambda> [own: cell 0 empty])
#   True
# collect
# died value#1
# end
#   circle = function 0 circle
# teardown
