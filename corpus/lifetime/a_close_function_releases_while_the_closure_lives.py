# A sibling that rebinds the captured variable releases the object at once; the closures stay usable.
# why: Language Reference 7.13; data model 3.1
# found: written by hand; seed text 5: state that needs lifecycle management is released on purpose
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def connect():
    conn = token("conn")

    def query():
        return "open" if conn else "closed"

    def close():
        nonlocal conn
        conn = None
    return query, close


query, close = connect()
observe(query())
close()
observe(query(), query, close)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function connect line 11: varnames (query, close), cellvars (conn)
# function connect.query line 14: freevars (conn), flags NESTED
# function connect.close line 17: freevars (conn), flags NESTED
# observe
#   'open'
# died conn#1
# observe
#   'closed'
#   function 0 connect.<locals>.query [conn: cell 0 = None]
#   function 1 connect.<locals>.close [conn: cell 0]
# end
#   connect = function 0 connect
#   query = function 1 connect.<locals>.query [conn: cell 0 = None]
#   close = function 2 connect.<locals>.close [conn: cell 0]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function connect line 11: varnames (query, close), cellvars (conn)
# function connect.query line 14: freevars (conn), flags NESTED
# function connect.close line 17: freevars (conn), flags NESTED
# observe
#   'open'
# died conn#1
# observe
#   'closed'
#   function 0 connect.<locals>.query [conn: cell 0 = None]
#   function 1 connect.<locals>.close [conn: cell 0]
# end
#   connect = function 0 connect
#   query = function 1 connect.<locals>.query [conn: cell 0 = None]
#   close = function 2 connect.<locals>.close [conn: cell 0]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function connect line 11: varnames (query, close), cellvars (conn)
# function connect.query line 14: freevars (conn), flags NESTED
# function connect.close line 17: freevars (conn), flags NESTED
# observe
#   'open'
# died conn#1
# observe
#   'closed'
#   function 0 connect.<locals>.query [conn: cell 0 = None]
#   function 1 connect.<locals>.close [conn: cell 0]
# end
#   connect = function 0 connect
#   query = function 1 connect.<locals>.query [conn: cell 0 = None]
#   close = function 2 connect.<locals>.close [conn: cell 0]
# teardown
