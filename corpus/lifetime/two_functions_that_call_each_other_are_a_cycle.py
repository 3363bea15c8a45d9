# Functions that hold each other through their cells wait for a collection, with all else that they captured.
# why: data model 3.1: cyclic garbage
# found: written by hand; seed text 6: closures can keep objects alive unexpectedly
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    conn = token("conn")

    def ping():
        return pong, conn

    def pong():
        return ping
    return pong


pong = outer()
observe(pong)
pong = None
observe("dropped")
collect()
observe("collected")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: cellvars (conn, ping, pong)
# function outer.ping line 14: freevars (conn, pong), flags NESTED
# function outer.pong line 17: freevars (ping), flags NESTED
# observe
#   function 0 outer.<locals>.pong [ping: cell 0 = function 1 outer.<locals>.ping [conn: cell 1 = token conn#1, pong: cell 2 = function 0]]
# observe
#   'dropped'
# collect
# died conn#1
# observe
#   'collected'
# end
#   outer = function 0 outer
#   pong = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: cellvars (conn, ping, pong)
# function outer.ping line 14: freevars (conn, pong), flags NESTED
# function outer.pong line 17: freevars (ping), flags NESTED
# observe
#   function 0 outer.<locals>.pong [ping: cell 0 = function 1 outer.<locals>.ping [conn: cell 1 = token conn#1, pong: cell 2 = function 0]]
# observe
#   'dropped'
# collect
# died conn#1
# observe
#   'collected'
# end
#   outer = function 0 outer
#   pong = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: cellvars (conn, ping, pong)
# function outer.ping line 14: freevars (conn, pong), flags NESTED
# function outer.pong line 17: freevars (ping), flags NESTED
# observe
#   function 0 outer.<locals>.pong [ping: cell 0 = function 1 outer.<locals>.ping [conn: cell 1 = token conn#1, pong: cell 2 = function 0]]
# observe
#   'dropped'
# collect
# died conn#1
# observe
#   'collected'
# end
#   outer = function 0 outer
#   pong = None
# teardown
