# A setter writes the cell that its getter reads; a second pair from another call has a cell of its own.
# why: Language Reference 7.13: assignments to a nonlocal name bind it in the enclosing scope; 4.2.1: each call has variables of its own
# found: written by hand; seed text 5: closures are great for encapsulated state
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def box(value):
    def get():
        return value

    def put(new):
        nonlocal value
        value = new
    return get, put


get, put = box(1)
other_get, other_put = box(1)
put(2)
observe(get, put, other_get, get(), other_get())
other_put(3)
observe(get, put, other_get, get(), other_get())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function box line 11: args 1, varnames (value, get, put), cellvars (value)
# function box.get line 12: freevars (value), flags NESTED
# function box.put line 15: args 1, varnames (new), freevars (value), flags NESTED
# observe
#   function 0 box.<locals>.get [value: cell 0 = 2]
#   function 1 box.<locals>.put [value: cell 0]
#   function 2 box.<locals>.get [value: cell 1 = 1]
#   2
#   1
# observe
#   function 0 box.<locals>.get [value: cell 0 = 2]
#   function 1 box.<locals>.put [value: cell 0]
#   function 2 box.<locals>.get [value: cell 1 = 3]
#   2
#   3
# end
#   box = function 0 box
#   get = function 1 box.<locals>.get [value: cell 0 = 2]
#   put = function 2 box.<locals>.put [value: cell 0]
#   other_get = function 3 box.<locals>.get [value: cell 1 = 3]
#   other_put = function 4 box.<locals>.put [value: cell 1]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function box line 11: args 1, varnames (value, get, put), cellvars (value)
# function box.get line 12: freevars (value), flags NESTED
# function box.put line 15: args 1, varnames (new), freevars (value), flags NESTED
# observe
#   function 0 box.<locals>.get [value: cell 0 = 2]
#   function 1 box.<locals>.put [value: cell 0]
#   function 2 box.<locals>.get [value: cell 1 = 1]
#   2
#   1
# observe
#   function 0 box.<locals>.get [value: cell 0 = 2]
#   function 1 box.<locals>.put [value: cell 0]
#   function 2 box.<locals>.get [value: cell 1 = 3]
#   2
#   3
# end
#   box = function 0 box
#   get = function 1 box.<locals>.get [value: cell 0 = 2]
#   put = function 2 box.<locals>.put [value: cell 0]
#   other_get = function 3 box.<locals>.get [value: cell 1 = 3]
#   other_put = function 4 box.<locals>.put [value: cell 1]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function box line 11: args 1, varnames (value, get, put), cellvars (value)
# function box.get line 12: freevars (value), flags NESTED
# function box.put line 15: args 1, varnames (new), freevars (value), flags NESTED
# observe
#   function 0 box.<locals>.get [value: cell 0 = 2]
#   function 1 box.<locals>.put [value: cell 0]
#   function 2 box.<locals>.get [value: cell 1 = 1]
#   2
#   1
# observe
#   function 0 box.<locals>.get [value: cell 0 = 2]
#   function 1 box.<locals>.put [value: cell 0]
#   function 2 box.<locals>.get [value: cell 1 = 3]
#   2
#   3
# end
#   box = function 0 box
#   get = function 1 box.<locals>.get [value: cell 0 = 2]
#   put = function 2 box.<locals>.put [value: cell 0]
#   other_get = function 3 box.<locals>.get [value: cell 1 = 3]
#   other_put = function 4 box.<locals>.put [value: cell 1]
# teardown
