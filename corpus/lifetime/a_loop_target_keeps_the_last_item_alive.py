# The target of a loop keeps one item at a time, and the last one after the loop: for as long as the cell that it lives in.
# why: Language Reference 8.3: names in the target list are not deleted when the loop is finished
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def items():
    for name in "abc":
        yield token(name)


def outer():
    for item in items():
        observe(item)
    return lambda: item


f = outer()
observe("after the loop")
f = None
observe("gone")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function items line 11: varnames (name), flags GENERATOR NOFREE
# function outer line 16: cellvars (item)
# function outer.<lambda> line 19: freevars (item), flags NESTED
# observe
#   token a#1
# died a#1
# observe
#   token b#1
# died b#1
# observe
#   token c#1
# observe
#   'after the loop'
# died c#1
# observe
#   'gone'
# end
#   items = function 0 items
#   outer = function 1 outer
#   f = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function items line 11: varnames (name), flags GENERATOR NOFREE
# function outer line 16: cellvars (item)
# function outer.<lambda> line 19: freevars (item), flags NESTED
# observe
#   token a#1
# died a#1
# observe
#   token b#1
# died b#1
# observe
#   token c#1
# observe
#   'after the loop'
# died c#1
# observe
#   'gone'
# end
#   items = function 0 items
#   outer = function 1 outer
#   f = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function items line 11: varnames (name), flags GENERATOR
# function outer line 16: cellvars (item)
# function outer.<lambda> line 19: freevars (item), flags NESTED
# observe
#   token a#1
# died a#1
# observe
#   token b#1
# died b#1
# observe
#   token c#1
# observe
#   'after the loop'
# died c#1
# observe
#   'gone'
# end
#   items = function 0 items
#   outer = function 1 outer
#   f = None
# teardown
