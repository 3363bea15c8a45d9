# A list that cannot be sorted has its items again, and one that a key function changes is sorted all the same.
# why: Library Reference, list.sort: if any comparison fails, the list is left in a partially modified state; note 3: the effect of mutating it meanwhile is undefined, CPython raises ValueError
# found: campaign --vary corpus, seed f1a, against CPython 3.15.0
# versions: 3.8 to 3.15

x = [0, 1]
y = [2, 1]


def key(item):
    return lambda: item


def seen(item):
    observe(x)
    x.append(item)
    return -item


try:
    x.sort(key=key)
except TypeError:
    observe(x)
try:
    x.sort(key=seen)
except ValueError as error:
    observe(str(error))
observe(x)
try:
    y.sort(key=lambda item: {}[item])
except KeyError:
    observe(y)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function key line 10: args 1, varnames (item), cellvars (item)
# function key.<lambda> line 11: freevars (item), flags NESTED
# function seen line 14: args 1, varnames (item), flags NOFREE
# function <lambda> line 30: args 1, varnames (item), flags NOFREE
# observe
#   list 0 [0, 1]
# observe
#   list 0 []
# observe
#   list 0 [0]
# observe
#   'list modified during sort'
# observe
#   list 0 [1, 0]
# observe
#   list 0 [2, 1]
# end
#   x = list 0 [1, 0]
#   y = list 1 [2, 1]
#   key = function 0 key
#   seen = function 1 seen
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function key line 10: args 1, varnames (item), cellvars (item)
# function key.<lambda> line 11: freevars (item), flags NESTED
# function seen line 14: args 1, varnames (item), flags NOFREE
# function <lambda> line 30: args 1, varnames (item), flags NOFREE
# observe
#   list 0 [0, 1]
# observe
#   list 0 []
# observe
#   list 0 [0]
# observe
#   'list modified during sort'
# observe
#   list 0 [1, 0]
# observe
#   list 0 [2, 1]
# end
#   x = list 0 [1, 0]
#   y = list 1 [2, 1]
#   key = function 0 key
#   seen = function 1 seen
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function key line 10: args 1, varnames (item), cellvars (item)
# function key.<lambda> line 11: freevars (item), flags NESTED
# function seen line 14: args 1, varnames (item)
# function <lambda> line 30: args 1, varnames (item)
# observe
#   list 0 [0, 1]
# observe
#   list 0 []
# observe
#   list 0 [0]
# observe
#   'list modified during sort'
# observe
#   list 0 [1, 0]
# observe
#   list 0 [2, 1]
# end
#   x = list 0 [1, 0]
#   y = list 1 [2, 1]
#   key = function 0 key
#   seen = function 1 seen
# teardown
