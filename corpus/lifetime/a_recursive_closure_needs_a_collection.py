# A function that is in its own cell is a reference cycle: what it captured dies in a collection, not before.
# why: data model 3.1; CPython's cyclic garbage collector
# found: written by hand; seed text 6: closures can keep objects alive unexpectedly
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    conn = token("conn")

    def inner(n):
        return conn if n == 0 else inner(n - 1)
    return inner


f = outer()
f = None
observe("the last reference is gone")
collect()
observe("collected")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: cellvars (conn, inner)
# function outer.inner line 14: args 1, varnames (n), freevars (conn, inner), flags NESTED
# observe
#   'the last reference is gone'
# collect
# died conn#1
# observe
#   'collected'
# end
#   outer = function 0 outer
#   f = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: cellvars (conn, inner)
# function outer.inner line 14: args 1, varnames (n), freevars (conn, inner), flags NESTED
# observe
#   'the last reference is gone'
# collect
# died conn#1
# observe
#   'collected'
# end
#   outer = function 0 outer
#   f = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: cellvars (conn, inner)
# function outer.inner line 14: args 1, varnames (n), freevars (conn, inner), flags NESTED
# observe
#   'the last reference is gone'
# collect
# died conn#1
# observe
#   'collected'
# end
#   outer = function 0 outer
#   f = None
# teardown
