# Writing `cell_contents` rebinds the variable for its owner and all closures; deleting it unbinds the variable; an empty cell raises ValueError.
# why: data model, cell objects: `cell_contents` can be used to get and to set the value
# found: written by hand; seed text 1 and 4: `cell_contents` shows what a closure holds
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = 1

    def get():
        return x

    def owner():
        nonlocal x
        x += 1
        return x
    return get, owner


get, owner = outer()
cell = get.__closure__[0]
observe(cell.cell_contents)
cell.cell_contents = 10
observe(get(), owner(), cell.cell_contents)
del cell.cell_contents
observe(get, owner)
try:
    get()
except NameError as error:
    observe(error)
try:
    cell.cell_contents
except ValueError as error:
    observe(error)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (get, owner), cellvars (x)
# function outer.get line 14: freevars (x), flags NESTED
# function outer.owner line 17: freevars (x), flags NESTED
# observe
#   1
# observe
#   10
#   11
#   11
# observe
#   function 0 outer.<locals>.get [x: cell 0 empty]
#   function 1 outer.<locals>.owner [x: cell 0]
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   exception 0 ValueError('Cell is empty')
# end
#   outer = function 0 outer
#   get = function 1 outer.<locals>.get [x: cell 0 empty]
#   owner = function 2 outer.<locals>.owner [x: cell 0]
#   cell = cell 0
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (get, owner), cellvars (x)
# function outer.get line 14: freevars (x), flags NESTED
# function outer.owner line 17: freevars (x), flags NESTED
# observe
#   1
# observe
#   10
#   11
#   11
# observe
#   function 0 outer.<locals>.get [x: cell 0 empty]
#   function 1 outer.<locals>.owner [x: cell 0]
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   exception 0 ValueError('Cell is empty')
# end
#   outer = function 0 outer
#   get = function 1 outer.<locals>.get [x: cell 0 empty]
#   owner = function 2 outer.<locals>.owner [x: cell 0]
#   cell = cell 0
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (get, owner), cellvars (x)
# function outer.get line 14: freevars (x), flags NESTED
# function outer.owner line 17: freevars (x), flags NESTED
# observe
#   1
# observe
#   10
#   11
#   11
# observe
#   function 0 outer.<locals>.get [x: cell 0 empty]
#   function 1 outer.<locals>.owner [x: cell 0]
# observe
#   exception 0 NameError("cannot access free variable 'x' where it is not associated with a value in enclosing scope")
# observe
#   exception 0 ValueError('Cell is empty')
# end
#   outer = function 0 outer
#   get = function 1 outer.<locals>.get [x: cell 0 empty]
#   owner = function 2 outer.<locals>.owner [x: cell 0]
#   cell = cell 0
# teardown
