# A function that only stands between the owner and the writer has the name free, and hands on the very same cell.
# why: Language Reference 4.2.2 and 7.13
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def owner():
    x = 1

    def between():
        def writer():
            nonlocal x
            x = 2
        return writer
    writer = between()
    observe(between, writer)
    writer()
    observe(between, writer, x)


owner()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function owner line 11: varnames (between, writer), cellvars (x)
# function owner.between line 14: varnames (writer), freevars (x), flags NESTED
# function owner.between.writer line 15: freevars (x), flags NESTED
# observe
#   function 0 owner.<locals>.between [x: cell 0 = 1]
#   function 1 owner.<locals>.between.<locals>.writer [x: cell 0]
# observe
#   function 0 owner.<locals>.between [x: cell 0 = 2]
#   function 1 owner.<locals>.between.<locals>.writer [x: cell 0]
#   2
# end
#   owner = function 0 owner
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function owner line 11: varnames (between, writer), cellvars (x)
# function owner.between line 14: varnames (writer), freevars (x), flags NESTED
# function owner.between.writer line 15: freevars (x), flags NESTED
# observe
#   function 0 owner.<locals>.between [x: cell 0 = 1]
#   function 1 owner.<locals>.between.<locals>.writer [x: cell 0]
# observe
#   function 0 owner.<locals>.between [x: cell 0 = 2]
#   function 1 owner.<locals>.between.<locals>.writer [x: cell 0]
#   2
# end
#   owner = function 0 owner
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function owner line 11: varnames (between, writer), cellvars (x)
# function owner.between line 14: varnames (writer), freevars (x), flags NESTED
# function owner.between.writer line 15: freevars (x), flags NESTED
# observe
#   function 0 owner.<locals>.between [x: cell 0 = 1]
#   function 1 owner.<locals>.between.<locals>.writer [x: cell 0]
# observe
#   function 0 owner.<locals>.between [x: cell 0 = 2]
#   function 1 owner.<locals>.between.<locals>.writer [x: cell 0]
#   2
# end
#   owner = function 0 owner
# teardown
