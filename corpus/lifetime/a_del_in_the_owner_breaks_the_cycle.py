# When the owner deletes the name of a recursive function, its cell is emptied and the cycle is broken: no collection is needed.
# why: Language Reference 7.5; data model 3.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    conn = token("conn")

    def inner():
        return conn, inner
    f = inner
    del inner
    return f


f = outer()
f = None
observe("the last reference is gone")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (f), cellvars (conn, inner)
# function outer.inner line 14: freevars (conn, inner), flags NESTED
# died conn#1
# observe
#   'the last reference is gone'
# end
#   outer = function 0 outer
#   f = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (f), cellvars (conn, inner)
# function outer.inner line 14: freevars (conn, inner), flags NESTED
# died conn#1
# observe
#   'the last reference is gone'
# end
#   outer = function 0 outer
#   f = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (f), cellvars (conn, inner)
# function outer.inner line 14: freevars (conn, inner), flags NESTED
# died conn#1
# observe
#   'the last reference is gone'
# end
#   outer = function 0 outer
#   f = None
# teardown
