# A module's name that only comprehensions mention is not the variable of one of them.
# why: Language Reference 6.2.4, Displays for lists, sets and dictionaries; PEP 709: semantics are unchanged
# found: campaign --seed a7, program 116164, against 3.12.1
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect

nothing = [lambda: y for y in ()]
globals()["y"] = 7
try:
    observe([y for x in (0,)])
except NameError as error:
    observe(error)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function <listcomp> line 10: args 1, varnames (.0), cellvars (y)
# function <listcomp>.<lambda> line 10: freevars (y), flags NESTED
# function <listcomp> line 13: args 1, varnames (.0, x), flags NOFREE
# observe
#   list 0 [7]
# end
#   nothing = list 0 []
#   y = 7
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function <listcomp> line 10: args 1, varnames (.0), cellvars (y)
# function <listcomp>.<lambda> line 10: freevars (y), flags NESTED
# function <listcomp> line 13: args 1, varnames (.0, x), flags NOFREE
# observe
#   list 0 [7]
# end
#   nothing = list 0 []
#   y = 7
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function <listcomp> line 10: args 1, varnames (.0), cellvars (y)
# function <listcomp>.<lambda> line 10: freevars (y), flags NESTED
# function <listcomp> line 13: args 1, varnames (.0, x)
# observe
#   list 0 [7]
# end
#   nothing = list 0 []
#   y = 7
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1: varnames (y, x), cellvars (y)
# function <lambda> line 10: freevars (y), flags NESTED
# observe
#   list 0 [7]
# end
#   nothing = list 0 []
#   y = 7
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1: varnames (y, x), cellvars (y)
# function <lambda> line 10: freevars (y), flags NESTED
# observe
#   exception 0 UnboundLocalError("cannot access local variable 'y' where it is not associated with a value")
# end
#   nothing = list 0 []
#   y = 7
# teardown
