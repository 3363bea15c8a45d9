# A function that only hands a variable on holds its cell like any other: what is in it lives as long as that function.
# why: Language Reference 4.2.2; data model 3.1
# found: written by hand; seed text 6: closures can keep objects alive unexpectedly
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    conn = token("conn")

    def between():
        def user():
            return conn
        return user
    return between


between = outer()
observe(between.__code__.co_freevars, between)
between = None
observe("gone")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (between), cellvars (conn)
# function outer.between line 14: varnames (user), freevars (conn), flags NESTED
# function outer.between.user line 15: freevars (conn), flags NESTED
# observe
#   ('conn',)
#   function 0 outer.<locals>.between [conn: cell 0 = token conn#1]
# died conn#1
# observe
#   'gone'
# end
#   outer = function 0 outer
#   between = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (between), cellvars (conn)
# function outer.between line 14: varnames (user), freevars (conn), flags NESTED
# function outer.between.user line 15: freevars (conn), flags NESTED
# observe
#   ('conn',)
#   function 0 outer.<locals>.between [conn: cell 0 = token conn#1]
# died conn#1
# observe
#   'gone'
# end
#   outer = function 0 outer
#   between = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (between), cellvars (conn)
# function outer.between line 14: varnames (user), freevars (conn), flags NESTED
# function outer.between.user line 15: freevars (conn), flags NESTED
# observe
#   ('conn',)
#   function 0 outer.<locals>.between [conn: cell 0 = token conn#1]
# died conn#1
# observe
#   'gone'
# end
#   outer = function 0 outer
#   between = None
# teardown
