# While a key function runs, the list that is sorted is empty; afterwards, and after an error, its items are there.
# why: Library Reference, list.sort; CPython empties the list, which its documentation names
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def sorted_by(items):
    seen = []

    def key(item):
        seen.append(len(items))
        if item is None:
            raise ValueError("None has no place")
        return -item

    return key, seen


items = [1, 3, 2]
key, seen = sorted_by(items)
items.sort(key=key)
observe(items, seen)
items.append(None)
try:
    items.sort(key=key)
except ValueError as error:
    observe(str(error))
observe(items, seen, key)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function sorted_by line 11: args 1, varnames (items, key), cellvars (items, seen)
# function sorted_by.key line 14: args 1, varnames (item), freevars (items, seen), flags NESTED
# observe
#   list 0 [3, 2, 1]
#   list 1 [0, 0, 0]
# observe
#   'None has no place'
# observe
#   list 0 [3, 2, 1, None]
#   list 1 [0, 0, 0, 0, 0, 0, 0]
#   function 0 sorted_by.<locals>.key [items: cell 0 = list 0, seen: cell 1 = list 1]
# end
#   sorted_by = function 0 sorted_by
#   items = list 0 [3, 2, 1, None]
#   key = function 1 sorted_by.<locals>.key [items: cell 0 = list 0, seen: cell 1 = list 1 [0, 0, 0, 0, 0, 0, 0]]
#   seen = list 1
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function sorted_by line 11: args 1, varnames (items, key), cellvars (items, seen)
# function sorted_by.key line 14: args 1, varnames (item), freevars (items, seen), flags NESTED
# observe
#   list 0 [3, 2, 1]
#   list 1 [0, 0, 0]
# observe
#   'None has no place'
# observe
#   list 0 [3, 2, 1, None]
#   list 1 [0, 0, 0, 0, 0, 0, 0]
#   function 0 sorted_by.<locals>.key [items: cell 0 = list 0, seen: cell 1 = list 1]
# end
#   sorted_by = function 0 sorted_by
#   items = list 0 [3, 2, 1, None]
#   key = function 1 sorted_by.<locals>.key [items: cell 0 = list 0, seen: cell 1 = list 1 [0, 0, 0, 0, 0, 0, 0]]
#   seen = list 1
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function sorted_by line 11: args 1, varnames (items, key), cellvars (items, seen)
# function sorted_by.key line 14: args 1, varnames (item), freevars (items, seen), flags NESTED
# observe
#   list 0 [3, 2, 1]
#   list 1 [0, 0, 0]
# observe
#   'None has no place'
# observe
#   list 0 [3, 2, 1, None]
#   list 1 [0, 0, 0, 0, 0, 0, 0]
#   function 0 sorted_by.<locals>.key [items: cell 0 = list 0, seen: cell 1 = list 1]
# end
#   sorted_by = function 0 sorted_by
#   items = list 0 [3, 2, 1, None]
#   key = function 1 sorted_by.<locals>.key [items: cell 0 = list 0, seen: cell 1 = list 1 [0, 0, 0, 0, 0, 0, 0]]
#   seen = list 1
# teardown
