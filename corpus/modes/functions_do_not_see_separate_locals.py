# With separate locals, a module is like the body of a class: its functions do not see its names.
# why: Built-in functions, exec: with two dictionaries, the code is executed as if it were embedded in a class definition
# found: by hand
# versions: 3.8 to 3.15
# mode: separate locals

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect

a = token("a")


def f():
    global b
    b = token("b")
    return a


try:
    f()
except NameError as error:
    observe(str(error))
observe(a, b)
del a
observe([c for c in (b,)])
g = lambda d=b: lambda: d
h = g()

# === expected, format 1: 3.8 to 3.9
# module <module> line 7: flags NOFREE
# function f line 14: flags NOFREE
# function <listcomp> line 26: args 1, varnames (.0, c), flags NOFREE
# function <lambda> line 27: args 1, varnames (d), cellvars (d)
# function <lambda>.<lambda> line 27: freevars (d), flags NESTED
# observe
#   "name 'a' is not defined"
# observe
#   token a#1
#   token b#1
# died a#1
# observe
#   list 0 [token b#1]
# end
#   f = function 0 f
#   g = function 1 <lambda> defaults (token b#1)
#   h = function 2 <lambda>.<locals>.<lambda> [d: cell 0 = token b#1]
#   b = token b#1
# died b#1
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 14: flags NOFREE
# function <listcomp> line 26: args 1, varnames (.0, c), flags NOFREE
# function <lambda> line 27: args 1, varnames (d), cellvars (d)
# function <lambda>.<lambda> line 27: freevars (d), flags NESTED
# observe
#   "name 'a' is not defined"
# observe
#   token a#1
#   token b#1
# died a#1
# observe
#   list 0 [token b#1]
# end
#   f = function 0 f
#   g = function 1 <lambda> defaults (token b#1)
#   h = function 2 <lambda>.<locals>.<lambda> [d: cell 0 = token b#1]
#   b = token b#1
# died b#1
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function f line 14
# function <listcomp> line 26: args 1, varnames (.0, c)
# function <lambda> line 27: args 1, varnames (d), cellvars (d)
# function <lambda>.<lambda> line 27: freevars (d), flags NESTED
# observe
#   "name 'a' is not defined"
# observe
#   token a#1
#   token b#1
# died a#1
# observe
#   list 0 [token b#1]
# end
#   f = function 0 f
#   g = function 1 <lambda> defaults (token b#1)
#   h = function 2 <lambda>.<locals>.<lambda> [d: cell 0 = token b#1]
#   b = token b#1
# died b#1
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1: varnames (c)
# function f line 14
# function <lambda> line 27: args 1, varnames (d), cellvars (d)
# function <lambda>.<lambda> line 27: freevars (d), flags NESTED
# observe
#   "name 'a' is not defined"
# observe
#   token a#1
#   token b#1
# died a#1
# observe
#   list 0 [token b#1]
# end
#   f = function 0 f
#   g = function 1 <lambda> defaults (token b#1)
#   h = function 2 <lambda>.<locals>.<lambda> [d: cell 0 = token b#1]
#   b = token b#1
# died b#1
# teardown
