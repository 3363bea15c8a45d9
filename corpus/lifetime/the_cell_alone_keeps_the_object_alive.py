# A cell that was taken out of `__closure__` keeps its contents alive when the closure is gone.
# why: data model, cell objects; 3.1
# found: written by hand; seed text 3 and 4: what holds a cell holds its contents
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    big = token("big")
    return lambda: big


f = outer()
cells = f.__closure__
f = None
observe(cells)
cell = cells[0]
cells = None
observe(cell)
cell = None
observe("gone")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: cellvars (big)
# function outer.<lambda> line 13: freevars (big), flags NESTED
# observe
#   (cell 0 = token big#1,)
# observe
#   cell 0 = token big#1
# died big#1
# observe
#   'gone'
# end
#   outer = function 0 outer
#   f = None
#   cells = None
#   cell = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: cellvars (big)
# function outer.<lambda> line 13: freevars (big), flags NESTED
# observe
#   (cell 0 = token big#1,)
# observe
#   cell 0 = token big#1
# died big#1
# observe
#   'gone'
# end
#   outer = function 0 outer
#   f = None
#   cells = None
#   cell = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: cellvars (big)
# function outer.<lambda> line 13: freevars (big), flags NESTED
# observe
#   (cell 0 = token big#1,)
# observe
#   cell 0 = token big#1
# died big#1
# observe
#   'gone'
# end
#   outer = function 0 outer
#   f = None
#   cells = None
#   cell = None
# teardown
