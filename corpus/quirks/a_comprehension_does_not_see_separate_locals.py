# With separate locals, a comprehension of the module sees their names as little as a function does.
# why: Built-in functions, exec: with two dictionaries, the code is executed as if it were embedded in a class definition
# found: by hand, with separate locals
# versions: 3.8 to 3.15
# mode: separate locals

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect

x = 1
for kind in (lambda: x, lambda: list(x for y in (0,))):
    try:
        observe(kind())
    except NameError:
        observe("no x")
try:
    observe([x for y in (0,)])
except NameError:
    observe("no x")

# === expected, format 1: 3.8 to 3.9
# module <module> line 7: flags NOFREE
# function <lambda> line 12: flags NOFREE
# function <lambda> line 12 (maybe): flags NOFREE
# function <lambda>.<genexpr> line 12: args 1, varnames (.0, y), flags NESTED GENERATOR NOFREE
# function <listcomp> line 18: args 1, varnames (.0, y), flags NOFREE
# observe
#   'no x'
# observe
#   'no x'
# observe
#   'no x'
# end
#   x = 1
#   kind = function 0 <lambda>
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function <lambda> line 12: flags NOFREE
# function <lambda> line 12 (maybe): flags NOFREE
# function <lambda>.<genexpr> line 12: args 1, varnames (.0, y), flags NESTED GENERATOR NOFREE
# function <listcomp> line 18: args 1, varnames (.0, y), flags NOFREE
# observe
#   'no x'
# observe
#   'no x'
# observe
#   'no x'
# end
#   x = 1
#   kind = function 0 <lambda>
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function <lambda> line 12
# function <lambda> line 12 (maybe)
# function <lambda>.<genexpr> line 12: args 1, varnames (.0, y), flags NESTED GENERATOR
# function <listcomp> line 18: args 1, varnames (.0, y)
# observe
#   'no x'
# observe
#   'no x'
# observe
#   'no x'
# end
#   x = 1
#   kind = function 0 <lambda>
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1: varnames (y)
# function <lambda> line 12
# function <lambda> line 12 (maybe)
# function <lambda>.<genexpr> line 12: args 1, varnames (.0, y), flags NESTED GENERATOR
# observe
#   'no x'
# observe
#   'no x'
# observe
#   'no x'
# end
#   x = 1
#   kind = function 0 <lambda>
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1: varnames (y)
# function <lambda> line 12
# function <lambda> line 12
# function <lambda>.<genexpr> line 12: args 1, varnames (.0, y), flags NESTED GENERATOR
# observe
#   'no x'
# observe
#   'no x'
# observe
#   list 0 [1]
# end
#   x = 1
#   kind = function 0 <lambda>
# teardown

# === observed, format 1: CPython 3.13.0
# module <module> line 1: varnames (y)
# function <lambda> line 12
# function <lambda> line 12
# function <lambda>.<genexpr> line 12: args 1, varnames (.0, y), flags NESTED GENERATOR
# observe
#   'no x'
# observe
#   'no x'
# observe
#   list 0 [1]
# end
#   x = 1
#   kind = function 0 <lambda>
# teardown

# === observed, format 1: CPython 3.14.8
# module <module> line 1: varnames (y)
# function <lambda> line 12
# function <lambda> line 12
# function <lambda>.<genexpr> line 12: args 1, varnames (.0, y), flags NESTED GENERATOR
# observe
#   'no x'
# observe
#   'no x'
# observe
#   list 0 [1]
# end
#   x = 1
#   kind = function 0 <lambda>
# teardown

# === observed, format 1: CPython 3.15.0
# module <module> line 1: varnames (y)
# function <lambda> line 12
# function <lambda> line 12
# function <lambda>.<genexpr> line 12: args 1, varnames (.0, y), flags NESTED GENERATOR
# observe
#   'no x'
# observe
#   'no x'
# observe
#   list 0 [1]
# end
#   x = 1
#   kind = function 0 <lambda>
# teardown
