# What a module's variables hold dies when the module is cleared; closures there need no collection if they are in no cycle.
# why: data model 3.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    conn = token("conn")
    return lambda: conn


get = outer()
direct = token("direct")
observe(get, direct)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: cellvars (conn)
# function outer.<lambda> line 13: freevars (conn), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [conn: cell 0 = token conn#1]
#   token direct#1
# end
#   outer = function 0 outer
#   get = function 1 outer.<locals>.<lambda> [conn: cell 0 = token conn#1]
#   direct = token direct#1
# died conn#1
# died direct#1
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: cellvars (conn)
# function outer.<lambda> line 13: freevars (conn), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [conn: cell 0 = token conn#1]
#   token direct#1
# end
#   outer = function 0 outer
#   get = function 1 outer.<locals>.<lambda> [conn: cell 0 = token conn#1]
#   direct = token direct#1
# died conn#1
# died direct#1
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: cellvars (conn)
# function outer.<lambda> line 13: freevars (conn), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [conn: cell 0 = token conn#1]
#   token direct#1
# end
#   outer = function 0 outer
#   get = function 1 outer.<locals>.<lambda> [conn: cell 0 = token conn#1]
#   direct = token direct#1
# died conn#1
# died direct#1
# teardown
