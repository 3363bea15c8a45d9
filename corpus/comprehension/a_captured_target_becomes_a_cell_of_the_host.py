# From 3.12 a captured target of an inlined comprehension is in `co_cellvars` of its host, beside the host's own variable of that name.
# why: PEP 709: resolution is as in a nested function, only storage moves
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def host():
    x = "host"
    fs = [lambda: x for x in (1, 2)]
    observe(fs, lambda: x)


host()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function host line 11: varnames (fs), cellvars (x)
# function host.<listcomp> line 13: args 1, varnames (.0), cellvars (x), flags NESTED
# function host.<listcomp>.<lambda> line 13: freevars (x), flags NESTED
# function host.<lambda> line 14: freevars (x), flags NESTED
# observe
#   list 0 [function 0 host.<locals>.<listcomp>.<lambda> [x: cell 0 = 2], function 1 host.<locals>.<listcomp>.<lambda> [x: cell 0]]
#   function 2 host.<locals>.<lambda> [x: cell 1 = 'host']
# end
#   host = function 0 host
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function host line 11: varnames (fs), cellvars (x)
# function host.<listcomp> line 13: args 1, varnames (.0), cellvars (x), flags NESTED
# function host.<listcomp>.<lambda> line 13: freevars (x), flags NESTED
# function host.<lambda> line 14: freevars (x), flags NESTED
# observe
#   list 0 [function 0 host.<locals>.<listcomp>.<lambda> [x: cell 0 = 2], function 1 host.<locals>.<listcomp>.<lambda> [x: cell 0]]
#   function 2 host.<locals>.<lambda> [x: cell 1 = 'host']
# end
#   host = function 0 host
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function host line 11: varnames (fs), cellvars (x)
# function host.<listcomp> line 13: args 1, varnames (.0), cellvars (x), flags NESTED
# function host.<listcomp>.<lambda> line 13: freevars (x), flags NESTED
# function host.<lambda> line 14: freevars (x), flags NESTED
# observe
#   list 0 [function 0 host.<locals>.<listcomp>.<lambda> [x: cell 0 = 2], function 1 host.<locals>.<listcomp>.<lambda> [x: cell 0]]
#   function 2 host.<locals>.<lambda> [x: cell 1 = 'host']
# end
#   host = function 0 host
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function host line 11: varnames (x, fs), cellvars (x)
# function host.<lambda> line 13: freevars (x), flags NESTED
# function host.<lambda> line 14: freevars (x), flags NESTED
# observe
#   list 0 [function 0 host.<locals>.<lambda> [x: cell 0 = 2], function 1 host.<locals>.<lambda> [x: cell 0]]
#   function 2 host.<locals>.<lambda> [x: cell 1 = 'host']
# end
#   host = function 0 host
# teardown
